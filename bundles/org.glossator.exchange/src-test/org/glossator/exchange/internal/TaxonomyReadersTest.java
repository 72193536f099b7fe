package org.glossator.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.exchange.TaxonomyConversion;
import org.glossator.exchange.TaxonomyConversion.Reading;
import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.model.Colour;
import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.glossator.model.Taxonomy;
import org.glossator.model.taxonomy.LocalText;
import org.glossator.model.taxonomy.Mapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Taxonomies as other programs write them, in tables, lists, trees and code books. */
class TaxonomyReadersTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anOutlineOfTabsBlanksBulletsAndNumbers() throws IOException {
        Taxonomy taxonomy = read("codes.txt", "Error\n\tFact\n\t\t- 1. wrong number\n\t2.1 Name\n\n* Praise\n").orThrow();
        assertThat(taxonomy.name()).isEqualTo("codes");
        assertThat(paths(taxonomy)).containsExactly("error", "error.fact", "error.fact._1-wrong-number", "error.name", "praise");
        assertThat(category(taxonomy, "error.name").details().notation()).contains("2.1");
        assertThat(category(taxonomy, "error.fact._1-wrong-number").label()).isEqualTo("1. wrong number");
    }

    @Test
    void anIndentationThatNoLineAboveHasIsSaid() throws IOException {
        Outcome<Taxonomy> outcome = read("codes.outline", "a\n    b\n  c\n");
        assertThat(paths(outcome.orThrow())).containsExactly("a", "a.b", "a.c");
        assertThat(outcome.problems()).extracting(Problem::code).containsExactly("convert.indentation");
        assertThat(outcome.problems().getFirst().place().line()).isEqualTo(3);
    }

    @Test
    void aTableOfLevelsWithAndWithoutRepetitions() throws IOException {
        Taxonomy taxonomy = read("codes.csv", "Level 1;Level 2;Definition\n\"Error; any\";;What is wrong.\n;Fact;\"Says \"\"so\"\"\nnot so.\"\n"
                + "Praise;Kind;\n").orThrow();
        assertThat(paths(taxonomy)).containsExactly("error-any", "error-any.fact", "praise", "praise.kind");
        assertThat(category(taxonomy, "error-any.fact").definition()).isEqualTo("Says \"so\"\nnot so.");
    }

    @Test
    void aTableWithoutHeadsHasCategoriesInItsFirstRow() throws IOException {
        assertThat(paths(read("codes.csv", "A,B\nA,C\n").orThrow())).containsExactly("a", "a.b", "a.c");
    }

    @Test
    void aCellWithoutItsEndIsRefusedWithItsLine() throws IOException {
        Problem problem = read("codes.csv", "A,B\nA,\"C\nD\n").problems().getFirst();
        // a mark that never closes encloses nothing: unless a later mark closes it
        assertThat(problem.code()).isIn("convert.openQuote", "convert.noLabel");
    }

    @Test
    void parentsAndChildrenInAnyOrderWithTwoParents() throws IOException {
        Outcome<Taxonomy> outcome = read("codes.tsv", "Fact\tNumber\n\tError\nError\tFact\nError\tStyle\nStyle\tNumber\n");
        Taxonomy taxonomy = outcome.orThrow();
        assertThat(paths(taxonomy)).containsExactly("error", "error.fact", "error.fact.number", "error.style");
        assertThat(category(taxonomy, "error.fact.number").details().otherParents()).containsExactly(new CategoryId("error.style"));
    }

    @Test
    void aCircleIsMendedAndSaid() throws IOException {
        Outcome<Taxonomy> outcome = read("codes.tsv", "a\tb\nb\tc\nc\ta\nx\tx\n");
        assertThat(outcome.orThrow().all()).hasSize(4);
        assertThat(outcome.problems()).extracting(Problem::code).containsExactly("convert.circle", "convert.circle");
    }

    @Test
    void aListWithoutTabsIsNoList() throws IOException {
        assertThat(read("codes.tsv", "a\nb\n").problems()).extracting(Problem::code).containsExactly("convert.noColumns");
    }

    @Test
    void treesOfOtherProgramsInJson() throws IOException {
        assertThat(paths(read("a.json", "{\"Error\": {\"Fact\": [\"Number\", \"Name\"], \"Style\": \"How it is said.\"}}").orThrow()))
                .containsExactly("error", "error.fact", "error.fact.number", "error.fact.name", "error.style");
        assertThat(paths(read("b.json", "[{\"name\":\"Error\",\"children\":[{\"name\":\"Fact\"},{\"name\":\"Fact\"}]}]").orThrow()))
                .containsExactly("error", "error.fact", "error.fact-2");
        Outcome<Taxonomy> odd = read("c.json", "{\"title\":\"Codes\",\"items\":[{\"label\":\"A\",\"weight_kg\":3}]}");
        assertThat(odd.orThrow().title()).isEqualTo("Codes");
        assertThat(odd.problems()).extracting(Problem::code).containsExactly("json.member");
    }

    @Test
    void brokenJsonIsRefusedWithLineAndColumn() throws IOException {
        Problem problem = read("a.json", "[\n {\"name\": \"A\",}\n]").problems().getFirst();
        assertThat(problem.code()).isEqualTo("convert.syntax");
        assertThat(problem.place().line()).isEqualTo(2);
        assertThat(problem.place().column()).isGreaterThan(1);
    }

    @Test
    void aCodeBookOfAnotherProgram() throws IOException {
        Outcome<Taxonomy> outcome = read("book.qdc", codeBook());
        Taxonomy taxonomy = outcome.orThrow();
        assertThat(paths(taxonomy)).containsExactly("barriers", "barriers.time-or-cost", "praise");
        Category barriers = category(taxonomy, "barriers");
        assertThat(barriers.isAbstract()).isTrue();
        assertThat(barriers.id()).isEqualTo(new CategoryId("_0F8A1907-7E42-4739-8610-A676B4D1B69F"));
        assertThat(category(taxonomy, "barriers.time-or-cost").definition()).isEqualTo("Takes too long\nor costs too much.");
        assertThat(category(taxonomy, "barriers.time-or-cost").colour()).isEqualTo(Colour.parse("#ff0088"));
        Mapping set = taxonomy.details().mappings().getFirst();
        assertThat(set.label()).isEqualTo(new LocalText("Mine"));
        assertThat(set.entries().getFirst().sources()).hasSize(2);
        assertThat(outcome.problems()).extracting(Problem::code).containsExactly("qda.notes", "qda.members");
    }

    @Test
    void theCodeBookOfAPackedProject() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("Sources/a.txt"));
            zip.putNextEntry(new ZipEntry("Project.qde"));
            zip.write(codeBook().getBytes(StandardCharsets.UTF_8));
        }
        Path file = Files.write(folder.resolve("p.qdpx"), bytes.toByteArray());
        assertThat(paths(read(file).orThrow())).containsExactly("barriers", "barriers.time-or-cost", "praise");
    }

    private static String codeBook() {
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <CodeBook origin="Another 1.0" xmlns="urn:QDA-XML:codebook:1:0">
                  <Codes>
                    <Code guid="0F8A1907-7E42-4739-8610-A676B4D1B69F" name="Barriers" isCodable="false" color="#F08">
                      <NoteRef targetGUID="1"/>
                      <Code guid="D2C1E38E-5220-42FA-A442-908471CC7964" name="Time or&#10; cost" isCodable="true" color="#ff0088">
                        <Description>Takes too long
                or costs <b>too</b> much.</Description>
                      </Code>
                    </Code>
                    <Code guid="A2C1E38E-5220-42FA-A442-908471CC7964" name="Praise" isCodable="1"/>
                  </Codes>
                  <Sets>
                    <Set guid="2" name="Mine"><MemberCode guid="a2c1e38e-5220-42fa-a442-908471cc7964"/>
                      <MemberCode targetGUID="D2C1E38E-5220-42FA-A442-908471CC7964"/><MemberSource targetGUID="9"/></Set>
                  </Sets>
                </CodeBook>
                """;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a.qdc       | <!DOCTYPE x [<!ENTITY e "f">]><CodeBook/>    | convert.doctype | 1
            a.qdc       | <CodeBook><Codes></CodeBook>                 | convert.syntax  | 1
            a.qdc       | <html/>                                      | convert.noCodeBook | 0
            a.qdc       | <CodeBook/>                                  | convert.noCategory | 0
            a.csv       | ,,                                           | convert.noCategory | 0
            a.json      | {}                                           | convert.noCategory | 0
            a.unknown   | whatever                                     | convert.unknownFormat | 0
            """)
    void whatCannotBeReadIsRefusedWithOneSentence(String name, String text, String code, int line) throws IOException {
        Outcome<Taxonomy> outcome = read(name, text);
        assertThat(outcome.isDone()).isFalse();
        assertThat(outcome.problems()).hasSize(1);
        assertThat(outcome.problems().getFirst().code()).isEqualTo(code);
        assertThat(outcome.problems().getFirst().place().line()).isEqualTo(line);
        assertThat(outcome.problems().getFirst().place().file()).endsWith(name);
    }

    @Test
    void encodingsAreToldByTheirMarkElseUtf8() throws IOException {
        Path marked = Files.write(folder.resolve("a.txt"), "\ufeffGrün\r\n".getBytes(StandardCharsets.UTF_16LE));
        assertThat(paths(read(marked).orThrow())).containsExactly("grün");
        Path latin = Files.write(folder.resolve("b.txt"), "Gr\u00fcn\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(read(latin).problems()).extracting(Problem::code).containsExactly("convert.encoding");
        Path binary = Files.write(folder.resolve("c.txt"), new byte[] { 'a', 0, 'b' });
        assertThat(read(binary).problems()).extracting(Problem::code).containsExactly("convert.notText");
        Path empty = Files.write(folder.resolve("d.txt"), new byte[0]);
        assertThat(read(empty).problems()).extracting(Problem::code).containsExactly("convert.empty");
    }

    @Test
    void aTreeThatIsTooDeepIsMadeFlatter() throws IOException {
        var text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append(" ".repeat(i)).append("level ").append(i).append('\n');
        }
        Outcome<Taxonomy> outcome = read("deep.txt", text.toString());
        assertThat(outcome.orThrow().all()).hasSize(300);
        assertThat(outcome.orThrow().all().mapToLong(category -> category.path().chars().filter(c -> c == '.').count()).max())
                .hasValue(98);
        assertThat(outcome.problems()).extracting(Problem::code).containsExactly("convert.tooDeep");
        assertThat(outcome.orThrow().all().filter(category -> category.details().otherParents().size() == 1)).hasSize(201);
    }

    @Test
    void namesAreUniqueAndOfTheLanguage() throws IOException {
        assertThat(paths(read("n.txt", "A b\na-B\n!\n?\nnothing\n  A b\n  42\n" + "x".repeat(200) + "\n").orThrow())).containsExactly("a-b",
                "a-b-2", "category", "category-2", "nothing-2", "nothing-2.a-b", "nothing-2._42", "x".repeat(60));
    }

    @Test
    void aFileThatIsThereIsKeptUnlessItMayBeReplaced() throws IOException {
        Taxonomy taxonomy = read("n.txt", "A\n").orThrow();
        Path out = Files.writeString(folder.resolve("out.csv"), "mine");
        var conversion = new TaxonomyConversion(new TestTaxonomyFormats());
        assertThat(conversion.write(taxonomy, out, Optional.empty(), false, new NullProgressMonitor()).problems())
                .extracting(Problem::code).containsExactly("convert.exists");
        assertThat(out).hasContent("mine");
        assertThat(conversion.write(taxonomy, out, Optional.empty(), true, new NullProgressMonitor()).isDone()).isTrue();
        assertThat(out).hasContent("Level 1\nA\n");
    }

    private Outcome<Taxonomy> read(String name, String text) throws IOException {
        return read(Files.writeString(folder.resolve(name), text));
    }

    private static Outcome<Taxonomy> read(Path file) {
        return new TaxonomyConversion(new TestTaxonomyFormats()).read(file, Reading.USUAL, new NullProgressMonitor());
    }

    private static List<String> paths(Taxonomy taxonomy) {
        return taxonomy.all().map(Category::path).toList();
    }

    private static Category category(Taxonomy taxonomy, String path) {
        return taxonomy.all().filter(category -> category.path().equals(path)).findFirst().orElseThrow();
    }
}
