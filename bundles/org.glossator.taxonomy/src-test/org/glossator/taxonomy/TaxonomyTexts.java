package org.glossator.taxonomy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that several tests read. */
public final class TaxonomyTexts {

    /** Every construct of the language, once or twice, without a problem. */
    public static final String EVERYTHING = """
            // a comment to the line's end
            taxonomy study.first-round version 2.10.3
              title "Errors in \\"long\\" answers"
              description "One type per span:"
                "the first that applies."

            /* and one
               over lines */
            category error "Error" colour #B5651D abstract
              "Something is wrong."
            {
              category irrelevant "Irrelevant" id error.old-name key i
                "Neither an answer nor something that the answer needs."
                use when "the reader could skip it"
                avoid when "it is wrong as well"
                example "The park has a café."
                near miss "error feedback" because "no one gives it"
                near miss "a near miss without a reason"
              category example key "?" colour #00ff00
                "A keyword can be a name."
            }
            category größe-2 "Größe" key 7
              "Letters of every script."
            """;

    private TaxonomyTexts() {
    }

    /** @return the library that comes with the language */
    public static String feedback() {
        try {
            return Files.readString(Path.of("libraries/feedback.taxonomy"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return a taxonomy with a good header and these categories */
    public static String of(String categories) {
        return "taxonomy t version 1.0.0\n" + categories;
    }
}
