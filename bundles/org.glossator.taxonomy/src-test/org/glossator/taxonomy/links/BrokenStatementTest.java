package org.glossator.taxonomy.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.glossator.taxonomy.syntax.CategoryText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** While a statement is written it is wrong at nearly every key: the rest of the text is not read again for it. */
class BrokenStatementTest {
    private static final String START = """
            taxonomy t version 1.0.0
            category a "A" "It is." {
              category b "B" "It is." see c
              ¦
              category c "C" "It is."
            }
            category d "D" "It is."
            """;
    private static final String BETWEEN_ROOTS = """
            taxonomy t version 1.0.0
            category a "A" "It is." {
              category b "B" "It is." see c
              category c "C" "It is." }
            ¦
            category d "D" "It is." { category e "E" "It is." see a.b attribute e : text }
            rule f exclusive b, e "Not both."
            """;
    private static final String NESTED = """
            taxonomy t version 1.0.0
            category a "A" "It is." {
              category b "B" "It is." {
                category c "C" "It is." see d { attribute x : text }
                category d "D" "It is." see c
              }
              attribute y : one of p, q
              // the next
              category e "E" "It is." see b.c {
                category f "F" "It is." {
                  category g "G" "It is." see h
                  category h "H" "It is."
                }
                category i "I" "It is." see g
              }
              category j "J" "It is."
            }
            rule r exclusive g, c "Not both."
            """;
    private static final String AT_THE_END = BETWEEN_ROOTS.replace("¦\n", "") + "¦";
    private static final String IN_A_HEAD = BETWEEN_ROOTS.replace("¦\n", "").replace("category d \"D\"", "category d \"D\" ¦\n");
    private static final String IN_THE_HEADER = BETWEEN_ROOTS.replace("¦\n", "").replace("1.0.0\n", "1.0.0\nimport base\nlevels one, two\n¦\ntitle \"T\"\n");

    private Open open = new Open(START);

    BrokenStatementTest() throws IOException {
        // a text is open at once
    }

    @ParameterizedTest
    @ValueSource(strings = {"category new \"New\" \"Is new.\"", "facet new see b, c", "attribute new : one of x, y",
            "category category \"A\"\"B\" key k id some.id", "also under", "scale x 1..2 { 1 \"One\" }", "/* why */ abstract // so", "/* why"})
    void isReadAloneAtEachKey(String typed) throws IOException {
        type(START, typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"category new \"New\" \"Is new.\" {}", "facet new see b, c", "cat", "/* why */ abstract // so"})
    void betweenRootsTooAsTheyKeepWhatTheyHold(String typed) throws IOException {
        type(BETWEEN_ROOTS, typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rule new exclusive b, e \"Not both.\"", "category new \"New\" {}", "renamed f to g since 1.1.0", "}", "scale x 1..2 { 1 \"One\" }"})
    void atTheEndToo(String typed) throws IOException {
        type(AT_THE_END, typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"key k abstract", "colour #123456 see b", "stray", "category new \"New\""})
    void inTheHeadOfACategoryToo(String typed) throws IOException {
        type(IN_A_HEAD, typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"author \"Ada\" <https://example.org/ada>", "description \"One.\" \"Two.\"", "version 2.0.0", "language de",
            "levels three", "uri <https://example.org/t>", "stray words", "id x", "// why", "weights sum 12.5"})
    void inWhatATaxonomySaysOfItselfToo(String typed) throws IOException {
        type(IN_THE_HEADER, typed);
    }

    /** What is named by an import, and only that, means something else with it. */
    @ParameterizedTest
    @ValueSource(strings = {"import some.base", "import some.base as o", "import other.base as base", "import some.base 3.0.0", "import",
            "import base\nimport other.base as o", "import some.base [1.0, 2.0) as e import other.base as base"})
    void inWhatItImportsToo(String typed) throws IOException {
        type("""
                taxonomy t version 1.0.0
                ¦
                title "T"
                category a "A" "It is." see base:p, o:r, e {
                  category b "B" "It is." see base:p.q
                  attribute x : base:s
                  attribute y on o:p, base:p : text when base:q
                }
                category d "D" "It is." { category e "E" "It is." see o:p }
                mapping m to base { a -> base:p, e -> base:q d -> base:r }
                rule f exclusive b, base:q, o:r "Not both."
                """, typed);
    }

    /** Also where what is added has the name of something that other references mean. */
    @ParameterizedTest
    @ValueSource(strings = {"extend o { category n \"N\" \"It is.\" }", "extend base:r { category p \"Q\" see n attribute z : text }",
            "extend o:p.q { category c { category n see p } }", "extend none { category n }", "extend o\nextend base { category a }"})
    void whatItAddsToOthersToo(String typed) throws IOException {
        for (String added : List.of("", "extend o:p { category m \"M\" \"It is.\" see n, q }\n", "extend base { category n see p }\n")) {
            String start = """
                    taxonomy t version 1.0.0
                    import some.base as o
                    import other.base as base
                    category a "A" "It is." see o:p, r, n, m { category b "B" "It is." see q, c.n }
                    ¦
                    category d "D" "It is." { category p "P" "It is." see n }
                    """ + added + "rule f exclusive b, base:r, n \"Not both.\"\n";
            open = new Open(start.replace("¦", ""));
            int taken = 0;
            for (String part : Stream.concat(parts(typed), parts(typed.replace("n", "p")).sorted(Comparator.reverseOrder())).toList()) {
                taken += take(start.replace("¦", part)) ? 1 : 0;
            }
            assertThat(taken).isGreaterThan(typed.length()); // not where it takes what follows into braces that are not closed
        }
    }

    private static Stream<String> parts(String typed) {
        return IntStream.rangeClosed(1, typed.length()).mapToObj(end -> typed.substring(0, end));
    }

    private static void type(String start, String typed) throws IOException {
        var open = new Open(start.replace("¦", ""));
        for (int i = 1; i <= typed.length(); i++) {
            String text = start.replace("¦", typed.substring(0, i));

            assertThat(open.put(text)).as(text).isTrue();

            assertThat(open.errors()).as(text).isEqualTo(new Open(text).errors());
            assertThat(open.said()).as(text).isEqualTo(new Open(text).said());
            assertThat(open.words()).as(text).isEqualTo(new Open(text).words());
        }
    }

    /** What never ends is a comment up to the end of its line, so that what follows is what it was. */
    @ParameterizedTest
    @ValueSource(strings = {START, BETWEEN_ROOTS, NESTED})
    void aCommentIsOpenedAndClosedBetweenAnyWords(String place) throws IOException {
        String start = place.replace("¦", "");
        int taken = 0;
        int all = 0;
        for (int at : blanks(start)) {
            open = new Open(start);
            for (String typed : List.of("/", "/*", "/* x", "/* x *", "/* x */", "/* x *", "/* x", "")) {
                taken += take(start.substring(0, at) + typed + start.substring(at)) ? 1 : 0;
                all++;
            }
        }
        assertThat(taken).as("of %s", all).isGreaterThan(all * 9 / 10); // all but where it takes a brace from what is around
    }

    @ParameterizedTest
    @ValueSource(strings = {START, BETWEEN_ROOTS, NESTED})
    void aCommentMayBeClosedBetweenAnyWordsBehind(String place) throws IOException {
        String start = place.replace("¦", "").replaceFirst("\\{\n", "{\n/* open\n");
        int taken = 0;
        int all = 0;
        for (int at : blanks(start).stream().filter(i -> i > start.indexOf("/* ")).toList()) {
            open = new Open(start);
            for (String typed : List.of("*", "*/", "/", "")) {
                taken += take(start.substring(0, at) + typed + start.substring(at)) ? 1 : 0;
                all++;
            }
        }
        assertThat(taken).as("of %s", all).isGreaterThan(all * 9 / 10); // all but where it takes a brace from what is around
    }

    /** @return the places of blanks behind the word that begins the first category */
    private static List<Integer> blanks(String text) {
        return IntStream.range(text.indexOf("category") + 8, text.length()).filter(at -> Character.isWhitespace(text.charAt(at))).boxed().toList();
    }

    /** @return whether it is taken over alone; then all is as when the whole is read, which it is else */
    private boolean take(String text) throws IOException {
        var whole = new Open(text);
        if (!open.change(text)) {
            open = whole;
            return false;
        }
        assertThat(open.errors()).as(text).isEqualTo(whole.errors());
        assertThat(open.said()).as(text).isEqualTo(whole.said());
        assertThat(open.words()).as(text).isEqualTo(whole.words());
        return true;
    }

    @ParameterizedTest
    @ValueSource(strings = {START, BETWEEN_ROOTS, NESTED})
    void aBraceThatIsMissingEndsNothingFartherOn(String place) throws IOException {
        String start = place.replace("¦", "");
        for (int i : IntStream.range(0, start.length()).filter(at -> start.charAt(at) == '{' || start.charAt(at) == '}').toArray()) {
            String without = start.substring(0, i) + start.substring(i + 1);
            var open = new Open(start);

            assertThat(open.put(without)).as(without).isTrue();
            assertThat(open.errors()).as(without).isEqualTo(new Open(without).errors());
            assertThat(open.said()).as(without).isEqualTo(new Open(without).said());
            assertThat(open.put(start)).as("back in %s", without).isTrue();
            assertThat(open.errors()).isEmpty();
            assertThat(open.said()).isEqualTo(new Open(start).said());
        }
    }

    @Test
    void ofTheStatementWithTheMissingBraceOnlyTheSmallestPartIsExchanged() throws IOException {
        var open = new Open(NESTED);
        Map<String, CategoryText> before = open.categories();
        String without = NESTED.replace("\"H\" \"It is.\"\n    }", "\"H\" \"It is.\"\n    ");

        assertThat(open.put(without)).isTrue();
        assertThat(open.kept(before)).containsExactly("a", "b", "c", "d", "e", "i", "j");

        assertThat(open.put(without.replace("category h", "category hh"))).isTrue();
        assertThat(open.errors()).isEqualTo(new Open(without.replace("category h", "category hh")).errors());
        assertThat(open.put(NESTED)).isTrue();
        assertThat(open.kept(before)).containsExactly("a", "b", "c", "d", "e", "i", "j");
        assertThat(open.said()).isEqualTo(new Open(NESTED).said());
    }

    @Test
    void whatIsNotClosedEndsBeforeWhatIsNoFartherIn() throws IOException {
        var open = new Open("""
                taxonomy t version 1.0.0
                category a "A" "It is." {
                  category b "B" "It is." {
                    category c "C" "It is."
                }
                category d "D" "It is." {
                  category e "E" "It is."
                scale f 1..2 { 1 "One"
                rule g exclusive c, e "Not both."
                """);

        assertThat(open.errors()).extracting(error -> error.replaceFirst(" is not closed.*", "")).containsExactly("4:28 “b”", "7:26 “d”", "8:23 “f”");
    }

    @Test
    void whatIsWrongElsewhereStaysSaid() throws IOException {
        String wrong = START.replace("\"D\" \"It is.\"", "\"D\" \"It is.\" key");
        var open = new Open(wrong.replace("¦", "category"));

        assertThat(open.put(wrong.replace("¦", "category new"))).isTrue();

        assertThat(open.errors()).hasSize(1).isEqualTo(new Open(wrong.replace("¦", "category new")).errors());
        assertThat(open.put(wrong.replace("¦", "category new \"New\""))).isTrue();
        assertThat(open.errors()).hasSize(1);
    }

    /** A way of taking a change over. */
    private interface Change {
        boolean take(int offset, int length, String put, String whole);
    }

    /** A text that is changed. */
    static final class Open {
        private final TaxonomyResource resource;
        private String text;

        Open(String text) throws IOException {
            this.text = text;
            resource = ParsedTexts.read(text);
        }

        /** @return whether nothing was read but a statement; else nothing has changed */
        boolean put(String now) {
            return take(now, resource::replaceInStatements);
        }

        /** @return whether it was taken over in any way; else nothing has changed */
        boolean change(String now) {
            return take(now, (offset, length, put, whole) -> resource.replaceInText(offset, length, put, whole)
                    || resource.replaceInName(offset, length, put, whole) || resource.replaceInStatements(offset, length, put, whole));
        }

        private boolean take(String now, Change change) {
            int start = (int) IntStream.range(0, Math.min(text.length(), now.length()))
                    .takeWhile(i -> text.charAt(i) == now.charAt(i)).count();
            int tail = (int) IntStream.range(0, Math.min(text.length(), now.length()) - start)
                    .takeWhile(i -> text.charAt(text.length() - 1 - i) == now.charAt(now.length() - 1 - i)).count();
            boolean taken = change.take(start, text.length() - tail - start, now.substring(start, now.length() - tail), now);
            text = taken ? now : text;
            return taken;
        }

        /** @return every word and blank with its place */
        List<String> words() {
            var words = new ArrayList<String>();
            for (ILeafNode leaf : resource.getParseResult().getRootNode().getLeafNodes()) {
                words.add(leaf.getTotalOffset() + "-" + leaf.getTotalEndOffset() + " " + leaf.getOffset() + "-" + leaf.getEndOffset() + " "
                        + leaf.getText() + (leaf.isHidden() ? " hidden" : ""));
            }
            return words;
        }

        /** @return all that the parser and the linker have made of the text */
        List<String> said() {
            var said = new ArrayList<String>();
            for (TreeIterator<EObject> all = resource.getAllContents(); all.hasNext();) {
                EObject object = all.next();
                String feature = object.eContainingFeature() == null ? "" : object.eContainingFeature().getName();
                said.add(feature + " " + object.toString().replaceFirst("@\\w+", "").replace("[]", "null") + " "
                        + object.eCrossReferences().stream().map(EcoreUtil::getURI).toList() + " "
                        + NodeModelUtils.getTokenText(NodeModelUtils.findActualNodeFor(object)));
            }
            return said;
        }

        Map<String, CategoryText> categories() {
            var categories = new TreeMap<String, CategoryText>();
            resource.getAllContents().forEachRemaining(object -> {
                if (object instanceof CategoryText category) {
                    categories.put(category.getName(), category);
                }
            });
            return categories;
        }

        /** @return the names of those that are the same objects still */
        List<String> kept(Map<String, CategoryText> before) {
            return categories().entrySet().stream().filter(now -> before.get(now.getKey()) == now.getValue()).map(Map.Entry::getKey).toList();
        }

        List<String> errors() {
            var errors = new ArrayList<String>();
            resource.getErrors().forEach(error -> errors.add(error.getLine() + ":" + error.getColumn() + " " + error.getMessage()));
            errors.sort(null);
            return errors;
        }
    }
}
