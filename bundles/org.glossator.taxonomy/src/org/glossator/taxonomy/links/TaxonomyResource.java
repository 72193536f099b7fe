package org.glossator.taxonomy.links;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.LazyStringInputStream;
import org.glossator.taxonomy.parser.TextParser;

/** A parsed and linked text. A text that is in memory already is read without encoding it. */
@NonNullByDefault({})
public final class TaxonomyResource extends XtextResource {
    /** Where proxies of what was not found point to. */
    static final String NOTHING = "nothing";

    @Override
    protected Reader createReader(InputStream stream) throws IOException {
        return stream instanceof LazyStringInputStream text ? new TextParser.TextReader(text.getString()) : super.createReader(stream);
    }

    @Override
    public EObject getEObject(String fragment) {
        return NOTHING.equals(fragment) ? null : super.getEObject(fragment);
    }
}
