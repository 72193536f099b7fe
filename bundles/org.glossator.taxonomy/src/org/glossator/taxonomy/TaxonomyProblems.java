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
    /** A category or another statement has an opening brace and no closing one. */
    public static final String OPEN_BLOCK = "taxonomy.openBlock";
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

    /** A reference names nothing. */
    public static final String UNRESOLVED = "taxonomy.unresolved";
    /** A reference could mean two things or more. */
    public static final String AMBIGUOUS = "taxonomy.ambiguous";
    /** Something is above itself, or made of itself. */
    public static final String CYCLE = "taxonomy.cycle";
    /** A word is not one of the few that can stand there. */
    public static final String BAD_WORD = "taxonomy.badWord";
    /** An address on the web has no end, or cannot be one. */
    public static final String BAD_IRI = "taxonomy.badIri";

    /** A category can never be chosen. */
    public static final String UNREACHABLE = "taxonomy.unreachable";
    /** An abstract category groups one category only. */
    public static final String SINGLE_CHILD = "taxonomy.singleChild";
    /** The tree is deeper than its named levels, or than people find their way in. */
    public static final String TOO_MANY_LEVELS = "taxonomy.tooManyLevels";
    /** More categories stand side by side than people read. */
    public static final String TOO_WIDE = "taxonomy.tooWide";
    /** Some branches are much deeper than others. */
    public static final String UNBALANCED = "taxonomy.unbalanced";
    /** An example is one of what it is no example of as well. */
    public static final String EXAMPLE_CONFLICT = "taxonomy.exampleConflict";
    /** Colours side by side are taken for each other, by readers with colour blindness at least. */
    public static final String ALIKE_COLOURS = "taxonomy.alikeColours";
    /** Weights are no numbers, or do not add up. */
    public static final String BAD_WEIGHTS = "taxonomy.badWeights";
    /** What a category applies to cannot be so. */
    public static final String BAD_TARGET = "taxonomy.badTarget";

    /** A text is not there in a language in which all are to be. */
    public static final String MISSING_TRANSLATION = "taxonomy.missingTranslation";
    /** What is to be a natural language is none. */
    public static final String BAD_LANGUAGE = "taxonomy.badLanguage";

    /** Two attributes of one category have the same name. */
    public static final String DUPLICATE_ATTRIBUTE = "taxonomy.duplicateAttribute";
    /** An attribute does not say what can be entered. */
    public static final String BAD_TYPE = "taxonomy.badType";
    /** A range does not go from a lower to a higher number. */
    public static final String BAD_RANGE = "taxonomy.badRange";
    /** A step is not one of its scale. */
    public static final String BAD_STEP = "taxonomy.badStep";
    /** What is entered already could not be entered. */
    public static final String BAD_DEFAULT = "taxonomy.badDefault";
    /** How many there can be is not clear. */
    public static final String BAD_CARDINALITY = "taxonomy.badCardinality";

    /** Two rules have the same name. */
    public static final String DUPLICATE_RULE = "taxonomy.duplicateRule";
    /** A rule says nothing, or nothing that can be checked. */
    public static final String BAD_RULE = "taxonomy.badRule";
    /** Nobody can follow two rules both. */
    public static final String CONTRADICTORY_RULES = "taxonomy.contradictoryRules";
    /** A condition can never hold. */
    public static final String UNSATISFIABLE = "taxonomy.unsatisfiable";
    /** Something is its own prerequisite. */
    public static final String PREREQUISITE_CYCLE = "taxonomy.prerequisiteCycle";
    /** A relation does not fit its ends or its inverse. */
    public static final String BAD_RELATION = "taxonomy.badRelation";

    /** A mapping leaves something out. */
    public static final String MAPPING_INCOMPLETE = "taxonomy.mappingIncomplete";
    /** A mapping says two things about one category. */
    public static final String MAPPING_DOUBLE = "taxonomy.mappingDouble";

    /** An imported taxonomy is not there. */
    public static final String UNKNOWN_IMPORT = "taxonomy.unknownImport";
    /** An imported taxonomy is there in another version. */
    public static final String IMPORT_VERSION = "taxonomy.importVersion";
    /** A taxonomy imports itself, through others. */
    public static final String IMPORT_CYCLE = "taxonomy.importCycle";
    /** An imported taxonomy is not used. */
    public static final String UNUSED_IMPORT = "taxonomy.unusedImport";

    /** A change leads to something that is not there. */
    public static final String CHANGE_UNKNOWN_TARGET = "taxonomy.changeUnknownTarget";
    /** A change has no version, or one that is still to come. */
    public static final String CHANGE_VERSION = "taxonomy.changeVersion";
    /** Something deprecated is used. */
    public static final String DEPRECATED_USE = "taxonomy.deprecatedUse";
    /** The version is that of the last release, or too near to it for what has changed. */
    public static final String VERSION_NOT_RAISED = "taxonomy.versionNotRaised";

    private TaxonomyProblems() {
    }
}
