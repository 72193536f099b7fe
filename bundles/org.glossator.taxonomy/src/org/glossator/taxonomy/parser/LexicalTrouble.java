package org.glossator.taxonomy.parser;

import org.glossator.taxonomy.TaxonomyProblems;

/** What can be wrong with a text before it is parsed. */
enum LexicalTrouble {
    NOT_TEXT(TaxonomyProblems.NOT_TEXT,
            "From here on this is not text; nothing of it was read: is it another file, or in another encoding than UTF-8?"),
    NOT_A_TAXONOMY(TaxonomyProblems.NOT_TEXT, "These are " + TokenGuard.MAX_WORDS
            + " words without a category; the rest was not read: is it another file?"),
    TOO_DEEP(TaxonomyProblems.TOO_DEEP, "Categories are nested more than " + TokenGuard.MAX_DEPTH
            + " levels deep here; what is deeper was not read: move it up."),
    OPEN_COMMENT(TaxonomyProblems.OPEN_COMMENT,
            "This comment never ends, so that the rest of the file was not read: close it with */.");

    final String code;
    final String message;

    LexicalTrouble(String code, String message) {
        this.code = code;
        this.message = message;
    }

    /** @return the trouble that a guard named, or the only one that the generated lexer itself can have */
    static LexicalTrouble of(String name) {
        for (LexicalTrouble trouble : values()) {
            if (trouble.name().equals(name)) {
                return trouble;
            }
        }
        return OPEN_COMMENT;
    }
}
