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
    private static final int PART = 1_000_000; // characters that are laid out at once

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
        writeLaidOut(TaxonomyPrinter.print(taxonomy), PART, out);
        return List.of();
    }

    /**
     * Lays out some statements of the top at a time: the tree of a text takes many times the room of the text.
     *
     * @param most characters that are laid out at once; more where a single statement is longer
     */
    static void writeLaidOut(String printed, int most, OutputStream out) throws IOException {
        var formatter = new XtextFormatter();
        int start = 0;
        while (start < printed.length()) {
            int end = nextStatement(printed, start + most);
            boolean blankBefore = start > 1 && printed.charAt(start - 2) == '\n';
            String part = formatter.format(printed.substring(start, end));
            out.write(((blankBefore ? "\n" : "") + part).getBytes(StandardCharsets.UTF_8));
            start = end;
        }
    }

    /** @return where the first statement of the top behind the place begins, as it is printed; else the end */
    private static int nextStatement(String printed, int from) {
        int line = from < printed.length() ? printed.indexOf('\n', from) : -1;
        while (line >= 0 && line + 1 < printed.length()) {
            if (Character.isLetter(printed.charAt(line + 1))) {
                return line + 1;
            }
            line = printed.indexOf('\n', line + 1);
        }
        return printed.length();
    }
}
