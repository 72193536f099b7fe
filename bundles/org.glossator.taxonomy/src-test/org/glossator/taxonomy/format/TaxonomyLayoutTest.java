package org.glossator.taxonomy.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.Token;
import org.glossator.taxonomy.TaxonomyTexts;
import org.glossator.taxonomy.internal.XtextFormatter;
import org.glossator.taxonomy.parser.GuardedLexer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxonomyLayoutTest {
    private static final XtextFormatter FORMATTER = new XtextFormatter();

    @Test
    void theLibraryIsLaidOutAlready() {
        assertThat(FORMATTER.format(TaxonomyTexts.feedback())).isEqualTo(TaxonomyTexts.feedback());
    }

    @Test
    void oneThingALine() {
        assertThat(FORMATTER.format("""
                taxonomy   a . b version 1.
                  0.0 title "T"  description "One." "Two."
                category  error "Error"
                   key E "Definition." use   when "x"   near miss "m"
                      because "b" { category a key
                    A {} category b "B" key B
                 {
                    // c
                 } }""")).isEqualTo("""
                taxonomy a.b version 1.0.0
                  title "T"
                  description "One."
                    "Two."
                category error "Error" key E
                  "Definition."
                  use when "x"
                  near miss "m" because "b"
                {
                  category a key A {}
                  category b "B" key B {
                    // c
                  }
                }
                """);
    }

    @Test
    void oneEmptyLineStaysAndMoreGo() {
        assertThat(FORMATTER.format("\n\ntaxonomy a version 1.0.0\n\n\n\ncategory b {\n\n\ncategory c\n\ncategory d\n\n}\n\n\n"))
                .isEqualTo("taxonomy a version 1.0.0\n\ncategory b {\n  category c\n\n  category d\n}\n");
    }

    @Test
    void commentsStayWhereTheyAre() {
        assertThat(FORMATTER.format("""
                   // first
                taxonomy a /* in between */ version 1.0.0   // at the end


                   /* over
                      * two
                 * lines */
                category b // here
                   { // there
                    /* alone */
                      category c
                        // before the key
                      key   C
                 // last
                  }   // behind
                // end""")).isEqualTo("""
                // first
                taxonomy a /* in between */ version 1.0.0 // at the end

                /* over
                 * two
                 * lines */
                category b // here
                { // there
                  /* alone */
                  category c
                    // before the key
                    key C
                  // last
                } // behind
                // end
                """);
    }

    @Test
    void longLinesGoOnBeforeTheReason() {
        String miss = "\"" + "m".repeat(80) + "\"";
        assertThat(FORMATTER.format("category a near miss " + miss + " because \"short\"")).endsWith(miss + " because \"short\"\n");
        assertThat(FORMATTER.format("category a near miss " + miss + " because " + miss))
                .endsWith(miss + "\n    because " + miss + "\n");
    }

    @Test
    void linesEndAsTheyDid() {
        assertThat(FORMATTER.format("taxonomy a version 1.0.0\r\n   category b\ncategory c"))
                .isEqualTo("taxonomy a version 1.0.0\r\ncategory b\r\ncategory c\r\n");
        assertThat(FORMATTER.format("\uFEFFtaxonomy a")).isEqualTo("\uFEFFtaxonomy a\n");
    }

    @ParameterizedTest
    @ValueSource(strings = { "category a   foo   bar\n\n\n\n   key K\n", "   }   }", "category a\n  \"open\n   key K\n", "/*  open",
            "category a key \\   \"", "category a  \u0000   \n\n\n x", "category a {\n    category b\ncategory   c", "category a key A\n\"\\x\"   key B\n" })
    void whatIsBrokenStaysAsItIs(String text) {
        assertThat(FORMATTER.format(text)).isEqualTo(text);
    }

    @Test
    void aPartIsLaidOutAlone() {
        String text = "category   a\ncategory   b\ncategory   c\n";
        int start = text.indexOf("category   b");
        List<TextEdit> touching = FORMATTER.edits(text).stream().filter(edit -> edit.touches(start, start + 12)).toList();
        assertThat(TextEdit.apply(text, touching)).isEqualTo("category   a\ncategory b\ncategory   c\n");
    }

    @Test
    void whateverTheTextIsOnlyWhiteSpaceChangesAndOnce() {
        var random = new Random("layout".hashCode());
        for (int i = 0; i < 1_000; i++) {
            String text = Mutations.of(i % 8 == 0 ? TaxonomyTexts.feedback() : TaxonomyTexts.EVERYTHING, random);
            String once = FORMATTER.format(text);
            assertThat(words(once)).as(text).isEqualTo(words(text));
            assertThat(FORMATTER.format(once)).as(text).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleKeepsItsWordsAndIsLaidOutOnce(Path sample) throws IOException {
        String text = Files.readString(sample);
        String once = FORMATTER.format(text);
        assertThat(words(once)).isEqualTo(words(text));
        assertThat(FORMATTER.format(once)).isEqualTo(once);
        assertThat(FORMATTER.format(text.replaceAll("(?m)^[ \t]+", ""))).isEqualTo(once);
        var random = new Random(sample.getFileName().toString().hashCode());
        for (int i = 0; i < 20; i++) {
            String broken = Mutations.of(text, random);
            String formatted = FORMATTER.format(broken);
            assertThat(words(formatted)).as(broken).isEqualTo(words(broken));
            assertThat(FORMATTER.format(formatted)).as(broken).isEqualTo(formatted);
        }
    }

    static Stream<Path> samples() throws IOException {
        var samples = new ArrayList<Path>();
        for (String folder : List.of("libraries", "src-test/org/glossator/taxonomy/samples")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".taxonomy")).sorted().forEach(samples::add);
            }
        }
        return samples.stream();
    }

    @Test
    void theWholeLanguageHasOneLayout() {
        assertThat(FORMATTER.format("""
                taxonomy t version 1.0.0 title "T" "T"@de author "Mia" <https://example.org> import a.b [1.0 , 2.0) as c levels x,y "Y"
                facet f "F" "F"@de choose one required "D." "D."@de synonym "s" applies to span(borders word,overlap none) {category a}
                category b "B" key B also under f . a { attribute d "D" : decimal - 1..1 required "What." when a and not(b or f.a) }
                scale s 1 .. 5 or n/a { 1 "one" 5 "five" "Best." }
                attribute e : any of x, y "Y" on b.* default x
                relation r : b, claim -> claim across papers transitive "D."
                rule q exclusive a, b "Why." as error
                mapping m "M" { values v "V", w a -> v f.a, b -> w }
                cross k of f, b { cell a, b "L" without a, b }
                deprecated category b use f.a since 1.0.0 "why"
                split b into a, c since 1.0.0 { a when e = x c otherwise }""")).isEqualTo("""
                taxonomy t version 1.0.0
                  title "T" "T"@de
                  author "Mia" <https://example.org>
                  import a.b [1.0, 2.0) as c
                  levels x, y "Y"
                facet f "F" "F"@de choose one required
                  "D."
                  "D."@de
                  synonym "s"
                  applies to span (borders word, overlap none)
                {
                  category a
                }
                category b "B" key B
                  also under f.a
                {
                  attribute d "D" : decimal -1..1 required
                    "What."
                    when a and not (b or f.a)
                }
                scale s 1..5 or n/a {
                  1 "one"
                  5 "five" "Best."
                }
                attribute e : any of x, y "Y" on b.* default x
                relation r : b, claim -> claim across papers transitive
                  "D."
                rule q exclusive a, b "Why." as error
                mapping m "M" {
                  values v "V", w
                  a -> v
                  f.a, b -> w
                }
                cross k of f, b {
                  cell a, b "L"
                  without a, b
                }
                deprecated category b use f.a since 1.0.0 "why"
                split b into a, c since 1.0.0 {
                  a when e = x
                  c otherwise
                }
                """);
    }

    /** @return every word, sign and comment, without the white space around and inside comments */
    private static List<String> words(String text) {
        var lexer = new GuardedLexer();
        lexer.setCharStream(new ANTLRStringStream(text));
        var words = new ArrayList<String>();
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            String word = token.getText().replaceAll("[ \t\r\n\f\u00A0\uFEFF]+", " ").strip();
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
