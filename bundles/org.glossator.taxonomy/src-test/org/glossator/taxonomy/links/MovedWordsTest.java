package org.glossator.taxonomy.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

import org.glossator.taxonomy.TaxonomyTexts;
import org.glossator.taxonomy.links.BrokenStatementTest.Open;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are moved with the statement that they stand in: wherever it went meanwhile, each is where the text has it. */
class MovedWordsTest {
    private static final String NESTED = """
            taxonomy t version 1.0.0
            import some.base as o
            title "T" // of it
            category a "A" "It is." { // first
              category b "B" "It is." {
                category c "C" "It is." { attribute x : text category c1 "C" "It is." { category c2 "C" "It is." } }
                // between
                category d "D" "It is."
              }
              category e "E" "It is." { category f "F" "It is." { category g "G" "It is." } }
            }
            category h "H" "It is." { category i "I" "It is." { category j "J" "It is." } attribute y : integer 0..9 }
            rule r exclusive g, c "Not both."
            category k "K" "It is."
            """;
    private static final List<String> PUT = List.of("\"It is, now.\"", "category new \"New\" \"Is new.\" { category new1 \"N\" \"It.\" }\n",
            "// so\n", " ", "\n", "category ", "title \"U\" ", "a", "key k ", "rule s exclusive g, c \"Not.\"\n",
            "extend o { category added \"Added\" \"It is.\" }\n", "extend o:x\n", "extend ");

    private Random random = new Random(0);
    private Open open = new Open(NESTED);
    private String text = NESTED;
    private int taken;

    MovedWordsTest() throws IOException {
        // a text is open at once
    }

    private void open(String start) throws IOException {
        text = start;
        open = new Open(start);
    }

    /** What cannot be taken over is read as a whole. */
    private void change(String now) throws IOException {
        boolean alone = open.change(now);
        var whole = new Open(now);
        if (alone) {
            taken++;
            assertThat(open.words()).as(now).isEqualTo(whole.words());
            assertThat(open.errors()).as(now).isEqualTo(whole.errors());
        } else {
            open = whole;
        }
        text = now;
    }

    private void put(int at, String what) throws IOException {
        change(text.substring(0, at) + what + text.substring(at));
    }

    private void remove(int at, int length) throws IOException {
        change(text.substring(0, at) + text.substring(at + length));
    }

    @Test
    void beforeInAndBehindStatementsInOthers() throws IOException {
        open(NESTED);
        for (String name : List.of("k", "g", "t", "c", "h", "a", "f", "j", "t", "d", "b", "g", "a")) {
            put(text.indexOf(name.toUpperCase(Locale.ROOT) + "\""), "More of ");
            int category = text.indexOf("category " + name + " ");
            put(category < 0 ? text.indexOf("category ") : category, "category before \"Before\" \"It is.\"\n");
        }
        assertThat(taken).isEqualTo(26);
    }

    /** What stands in a statement stands in another one, or in none, as long as a brace is gone. */
    @ParameterizedTest
    @ValueSource(strings = {"", "// first\n", "category first \"First\" {}\n"})
    void bracesGoAndComeBack(String before) throws IOException {
        for (int at : IntStream.range(0, NESTED.length()).filter(i -> "{}".indexOf(NESTED.charAt(i)) >= 0).toArray()) {
            String brace = NESTED.substring(at, at + 1);
            String some = NESTED.substring(0, at) + "¦" + NESTED.substring(at + 1);
            open(NESTED);
            some = some.replaceFirst("category a", before + "category a");
            change(some.replace("¦", brace));
            for (String more : List.of("T", "C", "K", "D", "", "G", "J")) {
                change(some.replace("¦", ""));
                for (String in : List.of(more, "A", "K")) {
                    some = some.replace(in + "\"", "l" + in + "\"");
                    change(some.replace("¦", ""));
                }
                change(some.replace("¦", brace));
                some = some.replace("category " + more.toLowerCase(Locale.ROOT) + " ", "// more\ncategory " + more.toLowerCase(Locale.ROOT) + " ");
                change(some.replace("¦", brace));
            }
        }
        assertThat(taken).isGreaterThan(500);
    }

    /** Where what nothing closes ends depends on all words that it holds, and on how far in each statement begins. */
    @ParameterizedTest
    @ValueSource(strings = {
            "category{{category ¦→a¦\nrule", // in what the parser has given up
            "¦→ ¦category\"\"{\n category\"\"{\n}", "k category{\n  category{}\ncategory¦→{¦}", // how far in it begins
            "category a \"A¦→more¦\" { category b \"B\" {\n                    category c \"C\"\n}",
            "category a¦→more¦ \"\" { category b \"B\" {\n                    category c \"C\"\n}",
            "category a \"A\" {\n  category b \"B\" {\n  category c \"C\" {¦→\n¦attribute x : text } }\n",
            "category a{category{{}}\n¦→rule i¦\n  category d\"\"", "category\"¦→\n¦}{\ncategory", "category\"\"{\"¦→\n¦rule\n\"\"}}{\ncategory",
            "category¦→{¦\ncategory{}//\n}"}) // closed behind a comment
    void whatNothingClosesEndsWhereTheWholeHasIt(String changed) throws IOException {
        thereAndBack(changed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"category ¦→x¦a{", "category ¦x→¦n/", "category}categor¦a→¦y", "¦→y¦\ncategory\"\"{category}category}"})
    void whatIsSaidOfANameOrOfWhatIsNotReadStaysRight(String changed) throws IOException {
        thereAndBack(changed);
    }

    private void thereAndBack(String changed) throws IOException {
        String was = changed.replaceFirst("(?s)¦(.*)→(.*)¦", "$1");
        String now = changed.replaceFirst("(?s)¦(.*)→(.*)¦", "$2");
        open(was);
        change(now);
        change(was);
        change(now);
    }

    /** One brace is missing in the first statement that has some, and one at the end; nor is that all that is wrong. */
    @ParameterizedTest
    @ValueSource(strings = {"W", "A", "C", "D", "F", "H"})
    void besideWhatNothingClosesEachKeyIsTakenOverAlone(String label) throws IOException {
        String some = """
                category z key
                category w "W"
                category a "A" {
                  category b "B" {
                  category c "C"
                }
                category d "D" { category e "E" }
                category f "F"
                category g { category h "H" }
                category i "I" {
                  category j "J"
                """.replace("\"" + label + "\"", "\"" + label + "\" ¦");
        open(some.replace("¦", ""));
        for (String typed : List.of("x", "xy", "xyz")) {
            change(some.replace("¦", typed));
        }
        assertThat(taken).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 3, 4, 6})
    void anythingAnywhere(int seed) throws IOException {
        random = new Random("moved".hashCode() + seed + Integer.getInteger("typing.seed", 0));
        any(NESTED, 250);
        any(TaxonomyTexts.feedback(), 60);
        assertThat(taken).isGreaterThan(100); // 147 and more where the text is broken soon and stays so
    }

    private void any(String start, int changes) throws IOException {
        open(start);
        for (int i = 0; i < changes; i++) {
            String before = text;
            int at = random.nextInt(text.length());
            int brace = text.indexOf(random.nextBoolean() ? '{' : '}', at);
            int line = text.indexOf('\n', at) + 1;
            switch (random.nextInt(6)) {
                case 0 -> {
                    if (brace >= 0) {
                        String gone = text.substring(brace, brace + 1);
                        remove(brace, 1);
                        put(text.indexOf('"') + 1, "key");
                        put(brace + 3, gone);
                    }
                }
                case 1 -> put(line, PUT.get(random.nextInt(PUT.size())));
                case 2 -> put(at, PUT.get(random.nextInt(PUT.size())));
                case 3 -> put(text.indexOf('"', at) + 1, "more");
                case 4 -> remove(at, Math.min(random.nextInt(3), text.length() - at));
                default -> {
                    int name = text.indexOf("category ", at);
                    put(name < 0 ? text.length() : name + 9, "x");
                }
            }
            if (random.nextInt(3) > 0) {
                change(before); // else nearly all would be about texts that cannot be parsed
            }
        }
    }
}
