package org.glossator.taxonomy.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.eclipse.lsp4j.DocumentSymbol;
import org.glossator.model.Severity;
import org.glossator.taxonomy.TaxonomyProblems;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaxonomySessionTest {
    private static final String URI = "file:///somewhere/that%20is%20not%20there/a.taxonomy";
    private static final String HEAD = "taxonomy t version 1.0.0\n";

    private final BlockingQueue<List<Finding>> found = new LinkedBlockingQueue<>();
    private final TaxonomySession session = new TaxonomySession((uri, findings) -> found.add(findings));

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void problemsComeWithTheirPlacesAndGoWhenTheyAreSolved() throws Exception {
        String text = HEAD + "category a \"A\" key KK\n  \"Ä definition.\"\n";
        session.update(URI, text);
        assertThat(next()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.code()).isEqualTo(TaxonomyProblems.BAD_KEY);
            assertThat(finding.line()).isEqualTo(2);
            assertThat(text.substring(finding.start(), finding.end())).isEqualTo("KK");
        });
        session.update(URI, text.replace("KK", "K"));
        assertThat(next()).isEmpty();
    }

    @Test
    void everyKindOfProblemHasItsCode() throws Exception {
        session.update(URI, HEAD + "category a \"open\n category b keyy use \"x\"");
        assertThat(next()).extracting(Finding::code).contains(TaxonomyProblems.OPEN_TEXT, TaxonomyProblems.STRAY,
                TaxonomyProblems.SYNTAX, TaxonomyProblems.MISSING_DEFINITION);
    }

    @Test
    void anEmptyFileBeginsWithTheTaxonomy() {
        assertThat(labels("|")).contains("taxonomy", "category with definition and key").doesNotContain("near miss", ".");
    }

    @Test
    void aCategoryGoesOnWithWhatItCanHave() {
        assertThat(labels(HEAD + "category a \"A\" |")).contains("key A", "colour #0a9fbd", "abstract", "use when", "near miss",
                "{ }", "category with definition and key").doesNotContain("title", "because", "}", "version");
    }

    @Test
    void aKeyIsProposedThatIsFree() {
        assertThat(labels(HEAD + "category a \"A\" key A category b key B category ab \"AB\" key |")).startsWith("C", "D");
    }

    @Test
    void aNameGivesTheFirstKey() {
        assertThat(labels(HEAD + "category user key |")).startsWith("U", "S", "E", "R", "A");
    }

    @Test
    void coloursAreProposedThatAreNotUsed() {
        assertThat(labels(HEAD + "category a \"A\" colour #0a9fbd category b colour |")).contains("#7a63c7")
                .doesNotContain("#0a9fbd");
    }

    @Test
    void whatIsTypedAlreadyIsReplaced() throws Exception {
        String text = HEAD + "cate";
        List<Proposal> proposals = session.proposals(URI, text, text.length()).get(20, TimeUnit.SECONDS);
        assertThat(proposals).isNotEmpty().allSatisfy(proposal -> {
            assertThat(proposal.text()).startsWith("category ");
            assertThat(proposal.start()).isEqualTo(HEAD.length());
            assertThat(proposal.end()).isEqualTo(text.length());
        });
    }

    @Test
    void rightAfterAWordOnlyItsEndIsProposed() {
        assertThat(labels(HEAD + "category a \"A\" colour #12|")).isEmpty();
        assertThat(labels(HEAD + "category a \"A\"|")).isEmpty();
        assertThat(labels(HEAD + "category a \"A\" abs|")).containsExactly("abstract");
    }

    @Test
    void theIdIsProposedFromThePath() throws Exception {
        String text = HEAD + "category a { category b id";
        assertThat(session.proposals(URI, text, text.length()).get(20, TimeUnit.SECONDS)).extracting(Proposal::text)
                .contains("id ${1:a.b}");
    }

    @Test
    void theOutlineHoldsCategoriesEvenOfABrokenText() throws Exception {
        String text = HEAD + "category a \"A\" key k colour #123456 {\n  category b\n  category \"no name\"\n} stray } }";
        session.update(URI, text);
        List<OutlineNode> roots = session.outline(URI).get(20, TimeUnit.SECONDS);
        assertThat(roots).singleElement().satisfies(a -> {
            assertThat(a.label()).isEqualTo("A");
            assertThat(a.key()).contains('K');
            assertThat(text.substring(a.nameStart(), a.nameEnd())).isEqualTo("a");
            assertThat(a.children()).first().satisfies(b -> {
                assertThat(b.path()).isEqualTo("a.b");
                assertThat(b.colour()).isEqualTo(a.colour()).isPresent();
            });
        });
        assertThat(OutlineNode.pathTo(roots, text.indexOf("category b") + 3)).extracting(OutlineNode::path)
                .containsExactly("a", "a.b");
        assertThat(OutlineNode.pathTo(roots, 3)).isEmpty();
    }

    @Test
    void theSymbolsOfTheProtocolAreATreeOfLabels() throws Exception {
        session.update(URI, HEAD + "title \"T\" category a \"A\" key k { category b use when \"x\" }");
        List<DocumentSymbol> symbols = session.symbols(URI).get(20, TimeUnit.SECONDS);
        assertThat(symbols).singleElement().satisfies(taxonomy -> {
            assertThat(taxonomy.getName()).isEqualTo("T");
            assertThat(taxonomy.getChildren()).extracting(DocumentSymbol::getName).containsExactly("A");
            assertThat(taxonomy.getChildren().getFirst().getChildren()).extracting(DocumentSymbol::getName)
                    .containsExactly("b");
        });
    }

    @Test
    void brokenTextsNeverMakeAQuestionFail() throws Exception {
        var random = new Random("questions".hashCode());
        String text = HEAD + "category a \"A\" key K colour #123456 abstract\n \"D.\" use when \"u\" {\n category b near miss \"x\" because \"y\"\n}\n";
        for (int i = 0; i < 60; i++) {
            var changed = new StringBuilder(text);
            int from = random.nextInt(text.length());
            switch (i % 3) {
                case 0 -> changed.setLength(from);
                case 1 -> changed.insert(from, "{\"#\u0001}".charAt(random.nextInt(5)));
                default -> changed.deleteCharAt(from);
            }
            int caret = random.nextInt(changed.length() + 1);
            assertThat(session.proposals(URI, changed.toString(), caret).get(20, TimeUnit.SECONDS)).isNotNull();
            assertThat(session.outline(URI).get(20, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @Test
    void proposalsWorkInATextOfDeepBraces() throws Exception {
        String text = HEAD + "category a {".repeat(3_000);
        assertThat(session.proposals(URI, text, text.length()).get(20, TimeUnit.SECONDS)).isNotNull();
        assertThat(session.proposals(URI, text, HEAD.length()).get(20, TimeUnit.SECONDS)).isNotEmpty();
    }

    @Test
    void aForgottenTextGivesNoFindings() throws Exception {
        session.update(URI, HEAD);
        assertThat(next()).isNotEmpty();
        session.forget(URI);
        session.update(URI.replace("a.tax", "b.tax"), HEAD + "category a \"A\" \"D.\"");
        assertThat(next()).isEmpty();
    }

    private List<String> labels(String textWithCaret) {
        int caret = textWithCaret.indexOf('|');
        return session.proposals(URI, textWithCaret.replace("|", ""), caret).orTimeout(20, TimeUnit.SECONDS).join().stream()
                .map(Proposal::label).toList();
    }

    @Test
    void anImportIsFoundThatIsReadWhileTheTextIsChecked(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("base.taxonomy"), "taxonomy base version 1.0.0\ncategory a \"A\" \"It is.\"\n");
        String text = HEAD + "import base 1.0.0\ncategory b \"B\" \"It is.\" see base:a\n";
        for (int i = 0; i < 20; i++) {
            try (var opened = new TaxonomySession((uri, findings) -> found.add(findings))) {
                opened.update(folder.resolve(i + ".taxonomy").toUri().toString(), text);
                opened.know(folder);
                while (!next().isEmpty()) {
                    // it was not found yet
                }
            }
        }
    }

    private List<Finding> next() throws InterruptedException {
        List<Finding> findings = found.poll(20, TimeUnit.SECONDS);
        assertThat(findings).as("findings within 20 s").isNotNull();
        return findings == null ? List.of() : findings;
    }
}
