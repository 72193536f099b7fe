package org.glossator.taxonomy.internal;

import java.io.StringReader;
import java.util.List;

import org.eclipse.xtext.parser.IParser;
import org.glossator.taxonomy.TaxonomyFormatter;
import org.glossator.taxonomy.format.TaxonomyLayout;
import org.glossator.taxonomy.format.TextEdit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The layout of texts that no editor has open: parsed, not linked. */
@Component(service = TaxonomyFormatter.class)
public final class XtextFormatter implements TaxonomyFormatter {

    @Activate
    public XtextFormatter() {
        // the language starts with its first text, not with the program
    }

    @Override
    public List<TextEdit> edits(String text) {
        IParser parser = XtextTaxonomies.LANGUAGE.get().getInstance(IParser.class);
        return TaxonomyLayout.edits(parser.parse(new StringReader(text)).getRootNode());
    }
}
