package org.glossator.exchange.internal.skos;

/** What RDF speaks of. */
sealed interface Term {

    record Iri(String value) implements Term {
    }

    /** Something without an address. @param label that tells it apart within its file */
    record Blank(String label) implements Term {
    }

    /** @param language as the file writes it; empty where it has none @param datatype an address; empty for plain texts */
    record Literal(String text, String language, String datatype) implements Term {
        boolean isTrue() {
            return text.equals("true") || text.equals("1");
        }
    }
}
