package org.glossator.cli.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the command line can be asked for. Known without any service, so that help and usage errors cost nothing. */
enum Verb {
    ANNOTATE("annotate", "brings in claims and judgements of one annotator", Operands.NONE, Option.CORPUS,
            new Option("annotator", "NAME", true, "whose judgements they are; who is new joins"),
            new Option("file", "JSONL", true,
                    "lines such as {\"paper\":\"Title\",\"claim\":\"words\",\"categories\":[\"a.b\"],"
                            + "\"attributes\":{\"severity\":3}}")),
    ANNOTATOR("annotator", "writes all that a corpus knows of a person to a JSON file (export), or erases it (erase)",
            new Operands("export|erase NAME", 2, 2), Option.CORPUS,
            new Option("out", "FILE", false, "of an export; is replaced where it is there"),
            new Option("yes", "", false, "of an erasure, which cannot be taken back")),
    ASSIGN("assign", "spreads papers evenly over people, who are to judge them, and says by when",
            new Operands("[NAME…]", 0, Integer.MAX_VALUE), Option.CORPUS,
            new Option("due", "DATE|none", false, "the last day, such as 2027-01-31, also of what these people have in the round"
                    + " already; without a NAME only this is said, to all who have the papers in the round"),
            new Option("each", "NUMBER", false, "how many people a paper goes to, instead of 1"),
            new Option("round", "NUMBER", false, "of the study, instead of 1; a later one takes the place of an earlier one"),
            new Option("blind", "", false, "what others judge is shown only when a paper is finished"),
            new Option("withdraw", "", false, "takes the papers away from these people; what they have judged stays"),
            new Option("set", "NAME|ID", false, "only the papers in this working set, instead of all"),
            new Option("annotator", "NAME", false, "whose working set is meant")),
    BACKUP("backup", "writes all of a corpus, with its history, to one file from which it can be restored", Operands.NONE,
            Option.CORPUS, new Option("out", "FILE", true, "is replaced where it is there")),
    CHECK("check", "says what is wrong with taxonomies, and what they change of a release",
            new Operands("FILE…", 1, Integer.MAX_VALUE),
            new Option("against", "FILE|VERSION", false,
                    "compares with this text or, with --corpus, with the release of this version"),
            new Option("corpus", "DIR", false, "compares with the newest release there, and counts the annotations it touches")),
    COMPARE("compare", "writes what came of a comparison task to a table (CSV)",
            new Operands("scores|answers|people|agreement TASK", 2, 2), Option.CORPUS,
            new Option("out", "FILE", true, "is replaced where it is there")),
    COMPARISON("comparison", "makes a comparison task of claims, asks and answers its questions, says who is to answer it and by when,"
            + " or removes it",
            new Operands("make QUESTION | ask TASK [NUMBER] | answer TASK NUMBER RANK… | assign TASK NAME… | remove TASK", 2,
                    Integer.MAX_VALUE), Option.CORPUS,
            new Option("annotator", "NAME", false, "who makes, is asked, answers or removes"),
            new Option("kind", "pairs|lists|triplets", false, "of a new task, instead of pairs"),
            new Option("title", "WORDS", false, "of a new task, instead of the question"),
            new Option("category", "PATH", false, "by whose definition the claims of a new task are compared"),
            new Option("set", "NAME|ID", false, "the claims of the papers in this working set, instead of all"),
            new Option("draw", "NUMBER", false, "how many claims are drawn, instead of all"),
            new Option("each", "NUMBER", false, "in how many questions each claim is at least, instead of 4"),
            new Option("all", "", false, "every pair is asked"),
            new Option("size", "NUMBER", false, "claims of a list, instead of 4"),
            new Option("seed", "NUMBER", false, "of the drawing; the same claims, numbers and seed make the same questions"),
            new Option("undecided", "", false, "answers that one cannot decide"),
            new Option("due", "DATE|none", false, "the last day of those who are to answer, such as 2027-01-31; without a NAME of all"
                    + " who have the task"),
            new Option("withdraw", "", false, "takes the task from these people; what they have answered stays")),
    CONVERT("convert", "takes a taxonomy from one format to another, and lists what that one cannot say",
            new Operands("IN OUT", 2, 2),
            new Option("from", "ID", false, "the format of IN, instead of going by its ending and its beginning"),
            new Option("to", "ID", false, "the format of OUT, instead of going by its ending"),
            new Option("name", "NAME", false, "what the taxonomy is called, such as study.errors"),
            new Option("language", "TAG", false, "whose labels stand first, such as en or de, where there are several"),
            new Option("force", "", false, "replaces OUT where it is there")),
    CORPUS("corpus", "takes a corpus to a new place with its history (move), or brings in the work of a copy or of a backup of one (merge)",
            new Operands("move|merge [COPY]", 1, 2), Option.CORPUS, Option.TO,
            new Option("dry-run", "", false, "only says what a merge would bring, and what conflicts")),
    EXPORT("export", "writes a corpus to a file", Operands.NONE, Option.CORPUS,
            new Option("format", "ID", true, "one that the command formats lists"),
            new Option("out", "FILE", true, "is replaced where it is there")),
    FORMAT("format", "lays out taxonomies where they are: white space only, comments stay",
            new Operands("FILE…", 1, Integer.MAX_VALUE),
            new Option("check", "", false, "only says which files are not laid out; exit 1 if any")),
    FORMATS("formats", "lists the formats of papers and corpora, then those of taxonomies", Operands.NONE),
    HELP("help", "explains a command, or lists all", new Operands("[COMMAND]", 0, 1)),
    IMPORT("import", "brings papers into a corpus, which is made where there is none; one that was stopped goes on when it is"
            + " done again",
            new Operands("FILE…", 1, Integer.MAX_VALUE), Option.CORPUS,
            new Option("format", "ID", false, "instead of recognising it"),
            new Option("encoding", "NAME", false, "instead of UTF-8 or what a byte order mark says"),
            new Option("dry-run", "", false, "only says what would come in")),
    LIST("list", "lists what a corpus holds, with tabs between the columns",
            new Operands("papers|claims|annotations|taxonomies|sets|assignments|comparisons", 1, 1), Option.CORPUS,
            new Option("category", "PATH", false, "only papers with judgements of this category or one below it, or these"
                    + " judgements"),
            new Option("set", "NAME|ID", false, "only papers in this working set, or what belongs to them"),
            new Option("annotator", "NAME", false, "whose assignments, comparison tasks to answer, or working sets are meant; everybody's where"
                    + " it is not said"),
            new Option("sort", "added|title|due", false, "the order of the papers, or of those to which the rows belong; as they"
                    + " came in where it is not said; due is for assignments")),
    LSP("lsp", "serves an editor that speaks LSP, on standard input and output, until it leaves", Operands.NONE,
            new Option("corpus", "DIR", false, "shows how many annotations are stored there above each category"),
            new Option("stdio", "", false, "as some editors say; it is the only way")),
    OUTLINE("outline", "shows the tree of a taxonomy", new Operands("FILE", 1, 1)),
    PROBLEMS("problems", "lists where judgements do not keep to their taxonomy, with tabs between the columns",
            Operands.NONE, Option.CORPUS),
    PUBLISH("publish", "makes a taxonomy a release of a corpus, which is made where there is none",
            new Operands("FILE.taxonomy", 1, 1), Option.CORPUS),
    RESTORE("restore", "makes a corpus of a backup, in any database", new Operands("FILE", 1, 1),
            new Option("corpus", "DIR", true, "where no corpus is yet: a folder, or a JDBC URL")),
    SEARCH("search", "finds papers and claims that have all the words, also at the beginning of longer ones", new Operands(
            "WORDS…", 1, Integer.MAX_VALUE), Option.CORPUS,
            new Option("limit", "NUMBER", false, "how many at most, instead of 20")),
    VERIFY("verify", "checks that everything is true that must be true of a corpus, and says what is not", Operands.NONE,
            Option.CORPUS),
    VERSION("version", "says which Glossator this is", Operands.NONE);

    /**
     * What stands behind the verb without a name.
     *
     * @param usage as help shows it
     */
    record Operands(String usage, int fewest, int most) {
        static final Operands NONE = new Operands("", 0, 0);
    }

    /**
     * What stands behind a name with two hyphens.
     *
     * @param value as help shows it; empty for one that takes none
     */
    record Option(String name, String value, boolean required, String meaning) {
        static final Option CORPUS = new Option("corpus", "DIR", true, "a folder, or a JDBC URL");
        static final Option TO = new Option("to", "DIR", false,
                "of a move, where no corpus is yet: a folder, or a JDBC URL such as jdbc:postgresql://HOST/DATABASE");
        static final Option JSON = new Option("json", "", false, "one JSON document on standard output, nothing else");

        boolean takesValue() {
            return !value.isEmpty();
        }

        String usage() {
            String usage = "--" + name + (takesValue() ? " " + value : "");
            return required ? usage : "[" + usage + "]";
        }
    }

    private final String word;
    private final String purpose;
    private final Operands operands;
    private final List<Option> options;

    Verb(String word, String purpose, Operands operands, Option... options) {
        this.word = word;
        this.purpose = purpose;
        this.operands = operands;
        this.options = Stream.concat(Stream.of(options), Stream.of(Option.JSON)).toList();
    }

    static Optional<Verb> named(String word) {
        return Stream.of(values()).filter(v -> v.word.equals(word)).findFirst();
    }

    String word() {
        return word;
    }

    String purpose() {
        return purpose;
    }

    Operands operands() {
        return operands;
    }

    List<Option> options() {
        return options;
    }

    String usage() {
        return Stream.concat(Stream.of(word, operands.usage()), options.stream().map(Option::usage))
                .filter(s -> !s.isEmpty()).reduce((a, b) -> a + " " + b).orElse(word);
    }
}
