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
    /** Named with what it is that has no end. */
    OPEN_BLOCK(TaxonomyProblems.OPEN_BLOCK, "“%s” is not closed: put a } behind this, or wherever it ends."),
    OPEN_COMMENT(TaxonomyProblems.OPEN_COMMENT,
            "This comment never ends, so that only this line was taken for one: close it with */."),
    /** Of the generated lexer, which has a token for every character. */
    NO_WORD(TaxonomyProblems.SYNTAX, "This is no word of a taxonomy: leave it out.");

    final String code;
    private final String message;

    LexicalTrouble(String code, String message) {
        this.code = code;
        this.message = message;
    }

    /** @return the trouble of that name */
    static LexicalTrouble of(String name) {
        for (LexicalTrouble trouble : values()) {
            if (name.equals(trouble.name()) || name.startsWith(trouble.name() + " ")) {
                return trouble;
            }
        }
        return NO_WORD;
    }

    /** @param name as the guard or the tokens named it, and perhaps what it is about */
    String message(String name) {
        return message.formatted(name.substring(name.indexOf(' ') + 1));
    }
}
