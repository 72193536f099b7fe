package org.glossator.taxonomy.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.RegistryFactory;
import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.glossator.model.Taxonomy;
import org.glossator.model.taxonomy.TaxonomyFeature;
import org.glossator.model.taxonomy.spi.TaxonomyInput;
import org.glossator.model.taxonomy.spi.TaxonomyReader;
import org.glossator.model.taxonomy.spi.TaxonomyWriter;
import org.glossator.taxonomy.print.TaxonomyPrinter;

/** The language itself as a format of taxonomies. Imports are found as everywhere else. */
public final class TextFormat implements TaxonomyReader, TaxonomyWriter {
    private final XtextTaxonomies language;

    /** For the extension registry. */
    public TextFormat() {
        this(new XtextTaxonomies(new ContributedLibraries(RegistryFactory.getRegistry())));
    }

    /** @param language reads texts */
    public TextFormat(XtextTaxonomies language) {
        this.language = language;
    }

    @Override
    public Outcome<Taxonomy> read(TaxonomyInput input) {
        return input.text().then(text -> switch (language.compile(text, input.file())) {
            case Outcome.Refused<Taxonomy> refused -> refused;
            // advice about the text is no loss, and would hide what is lost
            case Outcome.Done<Taxonomy>(var taxonomy, var advice) -> Outcome.done(taxonomy);
        });
    }

    @Override
    public Set<TaxonomyFeature> says() {
        return EnumSet.allOf(TaxonomyFeature.class);
    }

    @Override
    public List<Problem> write(Taxonomy taxonomy, OutputStream out) throws IOException {
        out.write(new XtextFormatter().format(TaxonomyPrinter.print(taxonomy)).getBytes(StandardCharsets.UTF_8));
        return List.of();
    }
}
