package org.glossator.taxonomy;

/** Codes of what can be wrong with a taxonomy's text. Stable: scripts, tests and quick fixes name them. */
public final class TaxonomyProblems {

    /** A word is missing, such as the text of an example. */
    public static final String SYNTAX = "taxonomy.syntax";
    /** A word that means nothing where it stands. */
    public static final String STRAY = "taxonomy.stray";
    /** A text has no quotation mark at its end. */
    public static final String OPEN_TEXT = "taxonomy.openText";
    /** A comment has no end. */
    public static final String OPEN_COMMENT = "taxonomy.openComment";
    /** A backslash stands before a character that it cannot stand before. */
    public static final String BAD_ESCAPE = "taxonomy.badEscape";
    /** The file holds something else than text. */
    public static final String NOT_TEXT = "taxonomy.notText";
    /** The file is longer than any taxonomy. */
    public static final String TOO_LONG = "taxonomy.tooLong";
    /** Categories are nested deeper than the language takes. */
    public static final String TOO_DEEP = "taxonomy.tooDeep";
    /** There are more problems than are listed. */
    public static final String MORE = "taxonomy.more";

    /** The file does not begin with the name of the taxonomy. */
    public static final String MISSING_NAME = "taxonomy.missingName";
    /** The taxonomy has no version. */
    public static final String MISSING_VERSION = "taxonomy.missingVersion";
    /** The version is not three numbers. */
    public static final String BAD_VERSION = "taxonomy.badVersion";
    /** There is nothing to annotate with. */
    public static final String NO_CATEGORY = "taxonomy.noCategory";
    /** Something that can be said once is said twice. */
    public static final String REPEATED = "taxonomy.repeated";

    /** Two children of one category have the same name. */
    public static final String DUPLICATE_NAME = "taxonomy.duplicateName";
    /** Two categories have the same id, written or made of the path. */
    public static final String DUPLICATE_ID = "taxonomy.duplicateId";
    /** Two children of one category look the same to annotators. */
    public static final String DUPLICATE_LABEL = "taxonomy.duplicateLabel";
    /** Two categories have the same key. */
    public static final String DUPLICATE_KEY = "taxonomy.duplicateKey";
    /** The key is not one character that a keyboard has. */
    public static final String BAD_KEY = "taxonomy.badKey";
    /** The key already does something else in the editor of papers. */
    public static final String RESERVED_KEY = "taxonomy.reservedKey";
    /** The colour is not {@code #} and six hexadecimal digits. */
    public static final String BAD_COLOUR = "taxonomy.badColour";

    /** Annotators are not told what a category means. */
    public static final String MISSING_DEFINITION = "taxonomy.missingDefinition";
    /** A label reads like a definition. */
    public static final String LONG_LABEL = "taxonomy.longLabel";
    /** An abstract category has nothing below that could be chosen. */
    public static final String EMPTY_ABSTRACT = "taxonomy.emptyAbstract";

    /** A reference means nothing. */
    public static final String UNRESOLVED = "taxonomy.unresolved";
    /** A reference could mean several categories. */
    public static final String AMBIGUOUS = "taxonomy.ambiguous";
    /** There is no taxonomy of the imported name. */
    public static final String UNKNOWN_IMPORT = "taxonomy.unknownImport";
    /** There is no version of the imported taxonomy in the range. */
    public static final String IMPORT_VERSION = "taxonomy.importVersion";
    /** Taxonomies import each other in a circle. */
    public static final String IMPORT_CYCLE = "taxonomy.importCycle";

    private TaxonomyProblems() {
    }
}
