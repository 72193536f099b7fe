package org.glossator.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.glossator.exchange.internal.Reading.read;

import org.glossator.exchange.spi.PaperDraft;
import org.glossator.exchange.spi.PaperDraft.PartDraft;
import org.glossator.model.PartKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesImporterTest {

    @Test
    void titleAndAbstractAreEnough() {
        Reading lines = jsonl("{\"title\":\"One\",\"abstract\":\"A text.\"}");
        assertThat(lines.papers()).singleElement().satisfies(p -> {
            assertThat(p.title()).isEqualTo("One");
            assertThat(p.parts()).containsExactly(new PartDraft(PartKind.ABSTRACT, "", "A text."));
            assertThat(p.place().line()).isEqualTo(1);
        });
    }

    @Test
    void authorsIdentifiersAndSectionsComeIn() {
        PaperDraft paper = only("{\"title\":\"One\",\"year\":2026,\"authors\":[\"Ada\",{\"name\":\"Ben\",\"orcid\":\"0\"}],"
                + "\"doi\":\"https://doi.org/10.1/X\",\"identifiers\":{\"arXiv\":\"arXiv:2601.1\"},\"abstract\":\"A.\","
                + "\"sections\":[{\"heading\":\"Results\",\"text\":\"It helps.\"}]}");
        assertThat(paper.authors()).containsExactly("Ada", "Ben");
        assertThat(paper.identifiers()).containsExactly(entry("arxiv", "2601.1"), entry("doi", "10.1/X"));
        assertThat(paper.parts()).containsExactly(new PartDraft(PartKind.ABSTRACT, "", "A."),
                new PartDraft(PartKind.SECTION, "Results", "It helps."));
    }

    @Test
    void textAndPartsOfOurOwnExportComeInAgain() {
        PaperDraft paper = only("{\"title\":\"One\",\"text\":\"One\\nA.\\nIt helps.\\n\",\"parts\":["
                + "{\"kind\":\"title\",\"span\":[0,3]},{\"kind\":\"abstract\",\"span\":[4,6]},"
                + "{\"kind\":\"section\",\"heading\":\"Results\",\"span\":[7,16]}],\"claims\":[{\"id\":\"x\"}]}");
        assertThat(paper.parts()).containsExactly(new PartDraft(PartKind.ABSTRACT, "", "A."),
                new PartDraft(PartKind.SECTION, "Results", "It helps."));
    }

    @Test
    void nullIsAsGoodAsNothing() {
        PaperDraft paper = only("{\"title\":\"One\",\"authors\":null,\"doi\":null,\"abstract\":\"A.\"}");
        assertThat(paper.authors()).isEmpty();
        assertThat(paper.identifiers()).isEmpty();
    }

    @Test
    void blankLinesAreNoProblem() {
        assertThat(jsonl("", "{\"title\":\"One\",\"abstract\":\"A.\"}", " ").problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"title\":\"One\"", "[1]", "title", "{\"title\":\"One\"} {\"title\":\"Two\"}",
            "{\"title\":{\"en\":\"One\"}}", "{'title':'One'}", "{\"title\":\"One\",\"sections\":\"none\"}",
            "{\"title\":\"One\",\"parts\":[{\"span\":[1,\"x\"]}]}", "{\"title\":\"One\",\"title" })
    void aDamagedLineIsAProblemAndTheOthersAreRead(String damaged) {
        Reading lines = jsonl("{\"title\":\"Before\",\"abstract\":\"A.\"}", damaged, "{\"title\":\"After\",\"abstract\":\"A.\"}");
        assertThat(lines.titles()).containsExactly("Before", "After");
        assertThat(lines.problems()).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo("import.syntax");
            assertThat(p.place().line()).isEqualTo(2);
            assertThat(p.place().file()).isEqualTo("papers.txt");
        });
    }

    @Test
    void deepNestingIsAProblemAndNoOverflow() {
        assertThat(jsonl("{\"x\":" + "[".repeat(100_000) + "}").problems()).singleElement()
                .satisfies(p -> assertThat(p.code()).isEqualTo("import.syntax"));
    }

    private static PaperDraft only(String line) {
        Reading lines = jsonl(line);
        assertThat(lines.problems()).isEmpty();
        return lines.papers().getFirst();
    }

    private static Reading jsonl(String... lines) {
        return read(new JsonLinesImporter(), String.join("\n", lines));
    }
}
