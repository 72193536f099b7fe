package org.glossator.taxonomy.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.glossator.taxonomy.TaxonomySources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor in the same process asks for beside the text. */
class EditorQuestionsTest {
    private static final String URI = "file:///somewhere/that%20is%20not%20there/a.taxonomy";
    private static final String TEXT = """
            taxonomy t version 1.0.0
            category top "Top" {
              category leaf "Leaf" id old
                "What belongs
            to it."
                use when "it does"
            }
            /* two
               lines */
            rule r exclusive leaf, top
            """;

    private final TaxonomySession session = new TaxonomySession((uri, findings) -> {
    }, name -> name.equals("t") ? Map.of("old", 1_234, "top", 1) : Map.of(), TaxonomySources.NONE);

    @AfterEach
    void close() {
        session.close();
    }

    private static <T> T get(CompletableFuture<T> answer) {
        return answer.orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Test
    void whatHasSeveralLinesCanBeFolded() {
        session.update(URI, TEXT);
        assertThat(get(session.folds(URI))).contains(new Fold(1, 6, false), new Fold(2, 5, false), new Fold(7, 8, true));
    }

    @Test
    void behindACommentThatNeverEndsIsProposedWhatTheLanguageReadsThere() {
        String open = TEXT + "/* more\nru";
        session.update(URI, open);
        assertThat(get(session.proposals(URI, open, open.length()))).extracting(Proposal::text).anyMatch(text -> text.startsWith("rule"));
        assertThat(get(session.proposals(URI, open, open.length() - 4))).isEmpty();
        String closed = open + "\n*/";
        assertThat(get(session.proposals(URI, closed, open.length()))).isEmpty();
    }

    @Test
    void aShortNameIsCompleted() {
        session.update(URI, TEXT);
        assertThat(get(session.hints(URI, 0, TEXT.length()))).containsExactly(new Hint(TEXT.indexOf("leaf, top"), "top."));
        assertThat(get(session.hints(URI, 0, 10))).isEmpty();
    }

    @Test
    void storedAnnotationsAreThoseOfIds() {
        session.update(URI, TEXT);
        assertThat(get(session.stored(URI))).isEqualTo(Map.of("top.leaf", 1_234, "top", 1));
        assertThat(get(session.annotations(URI))).containsEntry(TEXT.indexOf("leaf"), "1,234 annotations")
                .containsEntry(TEXT.indexOf("top"), "1 here, 1,235 annotations with those below");
    }

    @Test
    void aPathIsExplained() {
        session.update(URI, TEXT);
        assertThat(get(session.explanation(URI, "top.leaf")).orElseThrow().plain()).contains("Leaf (top.leaf)", "use when: it does");
        assertThat(get(session.explanation(URI, "nothing"))).isEmpty();
    }

    @Test
    void aTextThatIsNotOpenHasAnOutline() {
        List<OutlineNode> roots = get(session.outlineOf(TEXT));
        assertThat(roots).extracting(OutlineNode::path).containsExactly("top", "r");
        assertThat(roots.getFirst().children()).extracting(OutlineNode::path).containsExactly("top.leaf");
        assertThat(get(session.outlineOf("nothing of the kind"))).isEmpty();
    }

    @Test
    void aNameIsFoundInFilesThatNoEditorShows(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("b.taxonomy"), TEXT);
        session.know(folder);
        assertThat(get(session.named("tl"))).singleElement().satisfies(named -> {
            assertThat(named.path()).isEqualTo("top.leaf");
            assertThat(named.taxonomy()).isEqualTo("t");
            assertThat(named.line()).isEqualTo(3);
            assertThat(TEXT.substring(named.start(), named.end())).isEqualTo("leaf");
        });
        Files.writeString(file, TEXT.replace("leaf", "twig"));
        session.filesChanged(List.of(file.toUri().toString()));
        assertThat(get(session.named("twig"))).extracting(Named::path).containsExactly("top.twig");
        assertThat(get(session.named("")).size()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void proposalsAreFoundByFirstLettersAndStayWhileTheyFit() {
        String text = TEXT + "rule s exclusive tl";
        assertThat(get(session.proposals(URI, text, text.length()))).singleElement().satisfies(proposal -> {
            assertThat(proposal.text()).isEqualTo("top.leaf");
            assertThat(proposal.named()).isEqualTo("top.leaf");
            assertThat(proposal.fits("leaf")).isTrue();
            assertThat(proposal.fits("twig")).isFalse();
        });
        String statement = "taxonomy t version 1.0.0\ncategory a uw";
        assertThat(get(session.proposals(URI, statement, statement.length()))).extracting(Proposal::label)
                .containsExactly("use when");
    }

    @Test
    void namesOfAnImportedTaxonomyAreProposedAndExplained() {
        session.update("file:///nowhere/base.taxonomy", "taxonomy my.base version 1.2.0\nscale degree \"Degree\" 1..5\n"
                + "category error \"Error\" \"It is wrong.\" { category fact \"Fact\" \"Not so.\" }");
        String head = "taxonomy t version 1.0.0\nimport my.base [1.0, 2.0) as base\ncategory own \"Own\" \"Mine.\"\n  see ";
        String after = head + "base:fa";
        assertThat(get(session.proposals(URI, after, after.length()))).singleElement().satisfies(proposal -> {
            assertThat(proposal.text()).isEqualTo("error.fact");
            assertThat(get(session.explanation(URI, proposal.named())).orElseThrow().plain()).contains("my.base:error.fact", "Not so.");
        });
        String letters = head + "fac";
        assertThat(get(session.proposals(URI, letters, letters.length()))).extracting(Proposal::text).containsExactly("base:error.fact");
        assertThat(get(session.proposals(URI, head, head.length()))).extracting(Proposal::text).startsWith("own")
                .contains("base:error", "base:error.fact");
        String type = head.replace("see ", "attribute a : base:");
        assertThat(get(session.proposals(URI, type, type.length()))).extracting(Proposal::text).containsExactly("degree");
        String outside = head.replace("[1.0, 2.0)", "[2.0, 3.0)");
        assertThat(get(session.proposals(URI, outside, outside.length()))).extracting(Proposal::text).doesNotContain("base:error");
    }

    @Test
    void namesArePaintedByWhatTheyStandFor() {
        String text = "taxonomy t version 1.0.0\ncategory a \"A\" \"A.\" see b\ncategory b \"B\" \"B.\"\n"
                + "attribute c : boolean on a\ndeprecated category b since 1.0.0\n";
        session.update(URI, text);
        assertThat(get(session.names(URI))).extracting(name -> (name.declared() ? "declares " : "names ") + name.kind()
                + (name.deprecated() ? " old " : " ") + text.substring(name.start(), name.end())).containsExactly(
                        "declares CATEGORY a", "names CATEGORY old b", "declares CATEGORY old b", "declares ATTRIBUTE c",
                        "names CATEGORY a");
    }
}
