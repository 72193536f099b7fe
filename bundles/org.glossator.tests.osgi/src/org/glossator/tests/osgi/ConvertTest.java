package org.glossator.tests.osgi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glossator.tests.osgi.CommandLineRun.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

/** Converting as a person types it. */
@ExtendWith(FailOnLoggedError.class)
class ConvertTest {
    private static final String BIRDS = """
            @prefix : <http://example.org/birds/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            :bird a skos:Concept ; skos:prefLabel "Bird"@en, "Vogel"@de ; skos:hiddenLabel "brid"@en .
            :owl a skos:Concept ; skos:prefLabel "Owl"@en ; skos:broader :bird ; skos:notation "1.1" .
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aVocabularyBecomesATaxonomyThatIsFreeOfErrors() throws IOException {
        String in = file("birds.ttl", BIRDS);
        String out = folder.resolve("birds.taxonomy").toString();
        CommandLineRun converted = run("convert", in, out, "--json");
        assertThat(converted.code()).as(converted.err()).isZero();
        JsonObject json = converted.json();
        assertThat(json.get("taxonomy").getAsString()).isEqualTo("birds");
        assertThat(json.get("categories").getAsInt()).isEqualTo(2);
        assertThat(json.get("format").getAsString()).isEqualTo("taxonomy");
        assertThat(converted.codes()).containsExactly("skos.hiddenLabel");
        assertThat(run("check", out, "--json").code()).isZero();
        assertThat(Files.readString(Path.of(out))).contains("category bird \"Bird\" \"Vogel\"@de");
    }

    @Test
    void lossesAreSaidOnStandardError() throws IOException {
        CommandLineRun converted = run("convert", file("birds.ttl", BIRDS), folder.resolve("birds.csv").toString());
        assertThat(converted.code()).isZero();
        assertThat(converted.saidCodes()).contains("skos.hiddenLabel", "lost.translations", "lost.synonyms", "lost.addresses");
        assertThat(converted.out()).contains("2 categories");
        assertThat(folder.resolve("birds.csv")).hasContent("Level 1,Level 2,Id,Notation\nBird,,bird,\nBird,Owl,owl,1.1\n");
    }

    @Test
    void aFileThatIsThereStaysUnlessForced() throws IOException {
        String in = file("birds.ttl", BIRDS);
        String out = file("mine.taxonomy", "mine");
        CommandLineRun refused = run("convert", in, out);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.saidCodes()).containsExactly("convert.exists");
        assertThat(Path.of(out)).hasContent("mine");
        assertThat(run("convert", in, out, "--force").code()).isZero();
    }

    @Test
    void aFormatCanBeNamedAndMustBeKnown() throws IOException {
        String in = file("codes.txt", "Parent\tChild\n\tError\nError\tFact\n");
        CommandLineRun converted = run("convert", in, folder.resolve("codes.xml").toString(), "--from", "tsv", "--to", "qdc", "--name",
                "my.codes", "--json");
        assertThat(converted.code()).as(converted.out()).isZero();
        assertThat(converted.json().get("taxonomy").getAsString()).isEqualTo("my.codes");
        assertThat(folder.resolve("codes.xml")).content().contains("<CodeBook").contains("name=\"Fact\"");
        assertThat(run("convert", in, folder.resolve("b.ttl").toString(), "--from", "nonsense").saidCodes())
                .containsExactly("format.unknown");
        assertThat(run("convert", in, folder.resolve("b.xml").toString()).saidCodes()).containsExactly("convert.unknownFormat");
        assertThat(run("formats").out()).contains("skos-turtle\tconvert --from,--to\t*.ttl *.turtle *.nt\tSKOS as Turtle");
    }

    @Test
    void aCodeBookGivesBackTheColoursThatWereWritten() throws IOException {
        String in = file("my.taxonomy", "taxonomy my version 1.0.0 category a \"A\" colour #aa3300 { category b \"B\" category c \"C\" colour #0033aa }");
        String book = folder.resolve("my.qdc").toString();
        Path back = folder.resolve("back.taxonomy");

        assertThat(run("convert", in, book).code()).isZero();
        assertThat(run("convert", book, back.toString()).code()).isZero();

        assertThat(Files.readString(back).split("colour")).as("parts around the colours").hasSize(3);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
