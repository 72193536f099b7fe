package org.glossator.tests.osgi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glossator.tests.osgi.CommandLineRun.run;
import static org.glossator.tests.osgi.Services.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.AnnotatorId;
import org.glossator.model.PaperId;
import org.glossator.model.WorkingSetId;
import org.glossator.store.Action;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.AssignmentRecord;
import org.glossator.store.Change;
import org.glossator.store.Corpora;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.PaperQuery;
import org.glossator.store.WorkingSetRecord;
import org.glossator.taxonomy.TaxonomyLibraries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The command line with the real services and a real database; what a person would type. */
@ExtendWith(FailOnLoggedError.class)
class CommandLineTest {
    private static final String LIST = """
            Get trending papers in your email inbox once a day!
            SubscribeWhat readers keep
            Readers were asked what they keep. They keep what they wrote themselves.
            Slow feedback
            Feedback that comes late is still feedback, über alles.
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aListIsImportedOnce() throws IOException {
        String list = file("papers.txt", LIST);
        CommandLineRun first = run("import", list, "--corpus", corpus(), "--json");
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.json()).hasToString(
                "{\"papers\":{\"new\":2,\"changed\":0,\"unchanged\":0,\"refused\":0},\"problems\":[]}");
        assertThat(run("import", list, "--corpus", corpus(), "--json").json()).hasToString(
                "{\"papers\":{\"new\":0,\"changed\":0,\"unchanged\":2,\"refused\":0},\"problems\":[]}");
        assertThat(run("list", "papers", "--corpus", corpus()).out().lines().map(l -> l.split("\t")[3]))
                .containsExactly("What readers keep", "Slow feedback");
    }

    @Test
    void aDryRunLeavesNoTrace() throws IOException {
        CommandLineRun dry = run("import", file("papers.txt", LIST), "--corpus", corpus(), "--dry-run", "--json");
        assertThat(dry.code()).isZero();
        assertThat(dry.json().getAsJsonObject("papers").get("new").getAsInt()).isEqualTo(2);
        assertThat(Path.of(corpus())).doesNotExist();
    }

    @Test
    void aPaperIsImportedJudgedListedAndExported() throws IOException {
        run("import", file("papers.txt", LIST), "--corpus", corpus());
        String taxonomy = file("feedback.taxonomy",
                service(TaxonomyLibraries.class).text("org.glossator.taxonomy.feedback").orThrow());
        assertThat(run("check", taxonomy, "--json").json().getAsJsonArray("problems")).isEmpty();
        assertThat(run("publish", taxonomy, "--corpus", corpus(), "--json").json().get("new").getAsBoolean()).isTrue();
        assertThat(run("publish", taxonomy, "--corpus", corpus(), "--json").json().get("new").getAsBoolean()).isFalse();
        String lines = file("judgements.jsonl", """
                {"paper":"Slow feedback","claim":"Feedback that comes late","categories":["source.expert"],"comment":"ja"}
                {"paper":"Slow feedback","categories":["no.such"]}
                """);
        CommandLineRun judged = run("annotate", "--corpus", corpus(), "--annotator", "Mia", "--file", lines);
        assertThat(judged.code()).isZero();
        assertThat(judged.out()).isEqualTo("claims 1, annotations 1, unchanged 0, refused 1" + System.lineSeparator());
        assertThat(judged.err()).startsWith("annotate.noCategory: ").endsWith("judgements.jsonl:2)" + System.lineSeparator());

        JsonObject claim = only(run("list", "claims", "--corpus", corpus(), "--json").json().getAsJsonArray("claims"));
        assertThat(claim.get("quote").getAsString()).isEqualTo("Feedback that comes late");
        assertThat(only(run("list", "annotations", "--corpus", corpus(), "--json").json().getAsJsonArray("annotations"))
                .get("claim")).isEqualTo(claim.get("id"));
        assertThat(only(run("list", "taxonomies", "--corpus", corpus(), "--json").json().getAsJsonArray("taxonomies"))
                .get("taxonomy").getAsString()).isEqualTo("feedback");

        assertThat(run("list", "papers", "--corpus", corpus(), "--category", "source").out()).contains("Slow feedback")
                .doesNotContain("What readers keep");
        assertThat(run("list", "papers", "--corpus", corpus(), "--sort", "title").out()
                .lines().map(line -> line.replaceFirst("^.*\t", ""))).isSorted().hasSizeGreaterThan(1);
        assertThat(run("list", "papers", "--corpus", corpus(), "--sort", "size").err()).startsWith("cli.usage: ")
                .contains("\"size\"");
        assertThat(run("list", "annotations", "--corpus", corpus(), "--category", "source.expert").out()).contains("\tja");
        assertThat(run("list", "papers", "--corpus", corpus(), "--category", "no.such").err())
                .startsWith("list.noCategory: ");
        assertThat(run("list", "claims", "--corpus", corpus(), "--category", "source").code()).isEqualTo(1);
        makeSet("pilot", "Slow feedback");
        assertThat(run("list", "sets", "--corpus", corpus()).out()).endsWith("\tMia\t1\tpilot" + System.lineSeparator());
        assertThat(run("list", "papers", "--corpus", corpus(), "--set", "pilot").out().lines()).singleElement().asString()
                .endsWith("Slow feedback");
        assertThat(run("list", "papers", "--corpus", corpus(), "--set", "no such").err()).startsWith("list.noSet: ");
        assertThat(run("list", "papers", "--corpus", corpus(), "--set", "pilot", "--annotator", "Eve").err())
                .startsWith("list.noAnnotator: ");
        assign("Slow feedback");
        JsonObject assigned = only(run("list", "assignments", "--corpus", corpus(), "--annotator", "Mia", "--set", "pilot",
                "--json").json().getAsJsonArray("assignments"));
        assertThat(List.of(assigned.get("title").getAsString(), assigned.get("annotator").getAsString(),
                assigned.get("round").getAsInt(), assigned.get("blind").getAsBoolean(), assigned.get("done").getAsBoolean()))
                .isEqualTo(List.of("Slow feedback", "Mia", 2, true, false));
        assertThat(run("list", "assignments", "--corpus", corpus()).out()).contains("\tMia\t2\tblind\tto do\t\tSlow feedback");
        makeSet("pilot", "What readers keep");
        assertThat(run("list", "papers", "--corpus", corpus(), "--set", "pilot").err()).startsWith("list.severalSets: ");
        assertThat(run("list", "taxonomies", "--corpus", corpus(), "--set", "pilot").err()).startsWith("cli.usage: ");
        JsonObject hit = run("search", "comes", "late", "--limit", "1", "--corpus", corpus(), "--json").json()
                .getAsJsonArray("hits").get(0).getAsJsonObject();
        assertThat(hit.get("title").getAsString()).isEqualTo("Slow feedback");
        assertThat(run("search", "\"late is\"", "--corpus", corpus()).out().lines()).hasSize(1);
        assertThat(run("search", "late", "--limit", "0", "--corpus", corpus()).err()).startsWith("cli.usage: ");

        Path out = folder.resolve("out.jsonl");
        assertThat(run("export", "--corpus", corpus(), "--format", "jsonl", "--out", out.toString()).code()).isZero();
        List<JsonObject> papers = Files.readAllLines(out).stream().map(l -> JsonParser.parseString(l).getAsJsonObject())
                .toList();
        assertThat(papers).hasSize(2);
        JsonObject exported = only(only(papers.getLast().getAsJsonArray("claims")).getAsJsonArray("annotations"));
        assertThat(exported.get("comment").getAsString()).isEqualTo("ja");
        assertThat(only(exported.getAsJsonArray("categories")).get("path").getAsString()).isEqualTo("source.expert");
        assertThat(run("import", out.toString(), "--corpus", corpus()).out()).contains("unchanged 2");
    }

    @Test
    void judgementsThatDoNotKeepToTheirTaxonomyAreListed() throws IOException {
        run("import", file("papers.txt", LIST), "--corpus", corpus());
        String taxonomy = file("study.taxonomy", """
                taxonomy study version 1.0.0
                  title "Study"

                scale degree 1..5 or n/a "Nothing is said."

                category error "Error" "Something is wrong."
                {
                  attribute severity "Severity" : degree required
                    "How bad it is."
                  category fact "Fact" "It is not so."
                  category style "Style" "It is badly said."
                }

                rule one_kind exclusive error.fact, error.style "It is a fact or a style." as warning
                """);
        assertThat(run("publish", taxonomy, "--corpus", corpus()).code()).isZero();
        String lines = file("judgements.jsonl", """
                {"paper":"Slow feedback","claim":"Feedback that comes late","categories":["error.fact","error.style"]}
                {"paper":"Slow feedback","claim":"über alles","categories":["error.fact"],"attributes":{"severity":"n/a"}}
                """);
        assertThat(run("annotate", "--corpus", corpus(), "--annotator", "Mia", "--file", lines).code()).isZero();
        CommandLineRun found = run("problems", "--corpus", corpus());
        assertThat(found.code()).isZero();
        assertThat(found.out().lines()).containsExactly(
                "error\trules.attributeMissing\t“Severity” is not answered.\t\tFeedback that comes late\tSlow feedback\tMia",
                "warning\trules.exclusive\tIt is a fact or a style.\tStyle\tFeedback that comes late\tSlow feedback\tMia",
                "papers 2, errors 1, warnings 1, hints 0");
        JsonArray violations = run("problems", "--corpus", corpus(), "--json").json().getAsJsonArray("violations");
        assertThat(violations).hasSize(2);
        assertThat(violations.get(1).getAsJsonObject().get("fixes").getAsInt()).isEqualTo(2);
    }

    @Test
    void theWorkOfACopyComesIn() throws IOException {
        run("import", file("papers.txt", LIST), "--corpus", corpus());
        String taxonomy = file("feedback.taxonomy",
                service(TaxonomyLibraries.class).text("org.glossator.taxonomy.feedback").orThrow());
        run("publish", taxonomy, "--corpus", corpus());
        String copy = folder.resolve("copy").toString();
        assertThat(run("corpus", "move", "--corpus", corpus(), "--to", copy).code()).isZero();
        judge(corpus(), "Mia", "Feedback that comes late");
        judge(copy, "Tom", "is still feedback");
        assertThat(run("corpus", "merge", "--corpus", corpus()).saidCodes()).containsExactly("cli.usage");
        CommandLineRun dry = run("corpus", "merge", copy, "--corpus", corpus(), "--dry-run", "--json");
        assertThat(dry.code()).as(dry.err()).isZero();
        CommandLineRun merged = run("corpus", "merge", copy, "--corpus", corpus(), "--json");
        assertThat(merged.json().get("claims").getAsInt()).isEqualTo(dry.json().get("claims").getAsInt()).isEqualTo(1);
        assertThat(merged.json().getAsJsonArray("conflicts")).isEmpty();
        assertThat(run("corpus", "merge", copy, "--corpus", corpus()).out()).startsWith("came in: steps 0, papers 0");
        assertThat(run("corpus", "merge", corpus(), "--corpus", copy).code()).isZero();
        assertThat(run("list", "annotations", "--corpus", copy).out())
                .isEqualTo(run("list", "annotations", "--corpus", corpus()).out()).contains("Mia", "Tom");
        assertThat(run("verify", "--corpus", corpus()).out()).startsWith("whole");
    }

    @Test
    void aPersonIsGivenOutAndForgotten() throws IOException {
        run("import", file("papers.txt", LIST), "--corpus", corpus());
        run("publish", file("feedback.taxonomy",
                service(TaxonomyLibraries.class).text("org.glossator.taxonomy.feedback").orThrow()), "--corpus", corpus());
        String line = file("judgement.jsonl",
                "{\"paper\":\"Slow feedback\",\"categories\":[\"source.expert\"],\"comment\":\"I dislike Tuesdays\"}\n");
        run("annotate", "--corpus", corpus(), "--annotator", "Mia Wallace", "--file", line);
        Path out = folder.resolve("mia.json");
        assertThat(run("annotator", "export", "Mia Wallace", "--corpus", corpus(), "--out", out.toString()).out())
                .startsWith("claims 0, annotations 1, steps ");
        assertThat(JsonParser.parseString(Files.readString(out)).getAsJsonObject().get("name").getAsString())
                .isEqualTo("Mia Wallace");
        assertThat(Files.readString(out)).contains("I dislike Tuesdays", "Slow feedback");
        assertThat(run("annotator", "erase", "Mia", "--corpus", corpus(), "--yes").saidCodes())
                .containsExactly("annotator.unknown");
        assertThat(run("annotator", "erase", "Mia Wallace", "--corpus", corpus()).saidCodes())
                .containsExactly("annotator.notConfirmed");
        CommandLineRun erased = run("annotator", "erase", "Mia Wallace", "--corpus", corpus(), "--yes", "--json");
        assertThat(erased.code()).as(erased.err()).isZero();
        assertThat(erased.json().get("comments").getAsInt()).isEqualTo(1);
        assertThat(run("list", "annotations", "--corpus", corpus()).out()).contains("(erased)")
                .doesNotContain("Mia", "Tuesdays");
        assertThat(run("verify", "--corpus", corpus()).out()).startsWith("whole");
    }

    @Test
    void claimsComeAlongWhenATextComesInAnewOrTheTextStays() throws IOException {
        run("import", file("papers.txt", LIST), "--corpus", corpus());
        run("publish", file("feedback.taxonomy", service(TaxonomyLibraries.class).text("org.glossator.taxonomy.feedback").orThrow()),
                "--corpus", corpus());
        judge(corpus(), "Mia", "Feedback that comes late");
        judge(corpus(), "Bo", "über alles");
        CommandLineRun anew = run("import", file("anew.txt", LIST.replace("Feedback that", "Nobody doubts it. Feedback that")
                .replace("über alles", "and über alles")), "--corpus", corpus(), "--json");
        assertThat(anew.json().getAsJsonObject("papers").get("changed").getAsInt()).isEqualTo(1);
        assertThat(anew.codes()).isEmpty();
        assertThat(run("list", "claims", "--corpus", corpus(), "--json").json().getAsJsonArray("claims").asList().stream()
                .map(c -> c.getAsJsonObject().get("quote").getAsString())).containsExactly("Feedback that comes late", "über alles");
        assertThat(run("list", "annotations", "--corpus", corpus(), "--json").json().getAsJsonArray("annotations")).hasSize(2);
        CommandLineRun lost = run("import", file("lost.txt", LIST.replace("über alles", "so they say")), "--corpus", corpus(), "--json");
        assertThat(lost.codes()).containsExactly("import.annotated", "import.unplaced");
        assertThat(run("list", "claims", "--corpus", corpus()).out()).contains("über alles");
        assertThat(run("verify", "--corpus", corpus()).out()).startsWith("whole");
    }

    @Test
    void evidenceOfAnotherPaperComesAlongWhenItsTextComesInAnewOrTheTextStays() throws IOException {
        run("import", file("papers.txt", LIST), "--corpus", corpus());
        run("publish", file("proof.taxonomy", """
                taxonomy proof version 1.0.0
                  title "Proof"

                category good "Good" "It is so."
                {
                  attribute where "Where" : evidence span 1..*
                    "What says so."
                }
                """), "--corpus", corpus());
        String id = run("list", "papers", "--corpus", corpus(), "--json").json().getAsJsonArray("papers").asList().stream()
                .map(p -> p.getAsJsonObject()).filter(p -> p.get("title").getAsString().equals("What readers keep"))
                .map(p -> p.get("id").getAsString()).findFirst().orElseThrow();
        String keep = "They keep what they wrote";
        int start = ("What readers keep\n" + LIST.lines().toList().get(2)).indexOf(keep);
        CommandLineRun judged = run("annotate", "--corpus", corpus(), "--annotator", "Mia", "--file", file("judgement.jsonl",
                """
                {"paper":"Slow feedback","claim":"still feedback","categories":["good"],"attributes":{"where":[{"paper":"%s","span":[%d,%d]}]}}
                """.formatted(id, start, start + keep.length())));
        assertThat(judged.code()).as(judged.err()).isZero();
        CommandLineRun anew = run("import", file("anew.txt", LIST.replace("Readers were", "Now and then readers were")),
                "--corpus", corpus(), "--json");
        assertThat(anew.json().getAsJsonObject("papers").get("changed").getAsInt()).isEqualTo(1);
        assertThat(anew.codes()).isEmpty();
        Path out = folder.resolve("out.jsonl");
        run("export", "--corpus", corpus(), "--format", "jsonl", "--out", out.toString());
        assertThat(Files.readString(out)).contains("\"span\":[" + (start + "Now and then ".length()) + ","
                + (start + "Now and then ".length() + keep.length()) + "]");
        CommandLineRun lost = run("import", file("lost.txt", LIST.replace(keep, "So it is")), "--corpus", corpus(), "--json");
        assertThat(lost.codes()).containsExactly("import.annotated", "import.evidenceUnplaced");
        assertThat(run("verify", "--corpus", corpus()).out()).startsWith("whole");
    }

    private void judge(String corpus, String who, String claim) throws IOException {
        String line = file("judgement.jsonl", "{\"paper\":\"Slow feedback\",\"claim\":\"" + claim
                + "\",\"categories\":[\"source.expert\"]}\n");
        assertThat(run("annotate", "--corpus", corpus, "--annotator", who, "--file", line).code()).isZero();
    }

    @Test
    void oneFileThatIsRefusedDoesNotKeepTheOthersOut() throws IOException {
        CommandLineRun both = run("import", folder.resolve("none.txt").toString(), file("papers.txt", LIST), "--corpus",
                corpus(), "--json");
        assertThat(both.code()).isEqualTo(1);
        assertThat(both.codes()).containsExactly("import.noFile");
        assertThat(both.json().getAsJsonObject("papers").get("new").getAsInt()).isEqualTo(2);
    }

    @Test
    void theMistakesOfATaxonomyAreSaidWithTheirPlaces() throws IOException {
        String wrong = file("wrong.taxonomy", "taxonomy wrong version 1.0.0\n\ncategory {\n");
        CommandLineRun checked = run("check", wrong);
        assertThat(checked.code()).isEqualTo(1);
        assertThat(checked.err().lines()).isNotEmpty()
                .allMatch(l -> l.matches("[a-zA-Z.]+: .* \\(.*wrong.taxonomy:\\d+:\\d+\\)"));
        assertThat(run("publish", wrong, "--corpus", corpus()).code()).isEqualTo(1);
        assertThat(Path.of(corpus())).doesNotExist();
    }

    @Test
    void whatATaxonomyChangesOfAReleaseIsSaidWithTheAnnotationsItTouches() throws IOException {
        String first = "taxonomy t version 1.0.0 category a \"A\" \"A.\" category b \"B\" \"B.\"";
        String former = file("t.taxonomy", first);
        run("import", file("papers.txt", LIST), "--corpus", corpus());
        run("publish", former, "--corpus", corpus());
        run("annotate", "--corpus", corpus(), "--annotator", "Mia", "--file",
                file("judgements.jsonl", "{\"paper\":\"Slow feedback\",\"claim\":\"Feedback\",\"categories\":[\"b\"]}\n"));
        assertThat(run("check", former, "--corpus", corpus()).code()).isZero();

        String next = file("next.taxonomy", first.replace("1.0.0", "1.1.0").replace("category b", "\n  category c"));
        CommandLineRun checked = run("check", next, "--corpus", corpus(), "--json");
        assertThat(checked.code()).isEqualTo(1);
        assertThat(checked.codes()).containsExactlyInAnyOrder("taxonomy.versionNotRaised", "check.inUse");
        JsonObject file = only(checked.json().getAsJsonArray("files"));
        assertThat(file.get("against").getAsString()).isEqualTo("1.0.0");
        assertThat(file.get("needs").getAsString()).isEqualTo("2.0.0");
        assertThat(file.getAsJsonArray("changes").get(0).getAsJsonObject().get("annotations").getAsInt()).isEqualTo(1);
        assertThat(run("check", next, "--corpus", corpus()).out()).contains("2 changes since 1.0.0", "breaks\t1 annotation\t");

        assertThat(run("check", next, "--against", former).saidCodes()).containsExactly("taxonomy.versionNotRaised");
        assertThat(run("check", next, "--against", "1.0.0", "--corpus", corpus()).saidCodes()).contains("check.inUse");
        assertThat(run("check", next, "--against", "1.0.1", "--corpus", corpus()).err()).contains("check.noRelease", "1.0.0");
        assertThat(run("check", next, "--against", file("u.taxonomy", "taxonomy u version 1.0.0 category a \"A\" \"A.\"")).saidCodes())
                .containsExactly("check.otherTaxonomy");
        assertThat(run("check", next, "--corpus", folder.resolve("none").toString()).saidCodes()).containsExactly("store.missing");
    }

    @Test
    void formatsAndVersionAnswerInBothForms() {
        assertThat(run("formats").out()).contains("jsonl\timport,export\t*.jsonl *.ndjson\tJSON Lines");
        assertThat(run("formats", "--json").json().getAsJsonArray("formats")).isNotEmpty();
        assertThat(run("version").out()).startsWith("Glossator 1.");
        assertThat(run("version", "--json").json().get("version").getAsString()).startsWith("1.");
        assertThat(run("help").out()).contains("import", "export");
    }

    @Test
    void papersAreAssignedWithADayByWhichTheyAreDue() throws IOException {
        run("import", file("papers.txt", LIST), "--corpus", corpus());
        join("Mia", "Bo");
        assertThat(run("assign", "Mia", "Bo", "--corpus", corpus(), "--due", "2027-01-31", "--blind").out())
                .isEqualTo("new 2, before 0, of these on another day 0, withdrawn 0" + System.lineSeparator());
        assertThat(run("assign", "Bo", "--corpus", corpus(), "--each", "1", "--due", "2026-12-24").out())
                .startsWith("new 1, before 1, of these on another day 1");
        assertThat(run("list", "assignments", "--corpus", corpus(), "--sort", "due").out().lines()
                .map(line -> line.split("\t", -1)).map(row -> row[1] + " " + row[3] + " " + row[5]))
                .containsExactly("Bo open 2026-12-24", "Bo blind 2026-12-24", "Mia blind 2027-01-31");
        assertThat(run("list", "assignments", "--corpus", corpus(), "--annotator", "Mia", "--json").json()
                .getAsJsonArray("assignments").get(0).getAsJsonObject().get("due").getAsString()).isEqualTo("2027-01-31");
        assertThat(run("assign", "--corpus", corpus(), "--due", "none").out()).startsWith("new 0, before 3, of these on another day 3");
        assertThat(run("assign", "Bo", "--corpus", corpus(), "--withdraw", "--json").json().get("withdrawn").getAsInt()).isEqualTo(2);
        assertThat(run("list", "assignments", "--corpus", corpus()).out().lines()).singleElement().asString().contains("\tto do\t\t");
        assertThat(run("verify", "--corpus", corpus()).code()).isZero();
        assertThat(run("assign", "Eve", "--corpus", corpus()).err()).startsWith("assign.noAnnotator: ");
        assertThat(run("assign", "Bo", "--each", "2", "--corpus", corpus()).err()).startsWith("assign.tooFew: ");
        for (List<String> wrong : List.<List<String>>of(List.of("Bo", "--due", "31.1.2027"), List.of("Bo", "--each", "0"), List.of("Bo", "--round", "x"),
                List.of(), List.of("Bo", "--withdraw", "--blind"))) {
            assertThat(run(Stream.concat(Stream.of("assign", "--corpus", corpus()), wrong.stream()).toArray(String[]::new)).err())
                    .as(wrong.toString()).startsWith("cli.usage: ").doesNotContain("Exception");
        }
        assertThat(run("list", "papers", "--corpus", corpus(), "--sort", "due").err()).startsWith("cli.usage: ");
    }

    /** Persons join, as they do in the desktop. */
    private void join(String... names) {
        try (Corpus corpus = service(Corpora.class).open(CorpusLocation.of(corpus()), Opening.EXISTING).orThrow()) {
            for (String name : names) {
                corpus.perform(Action.of("annotator.join", AnnotatorRecord.SYSTEM.id(), new Change.AddAnnotator(
                        new AnnotatorRecord(new AnnotatorId(1_000 + name.hashCode()), name))), new NullProgressMonitor()).orThrow();
            }
        }
    }

    private static JsonObject only(JsonArray array) {
        assertThat(array).hasSize(1);
        return array.get(0).getAsJsonObject();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String corpus() {
        return folder.resolve("corpus").toString();
    }

    /** Gives the paper to Mia, as the desktop does. */
    private void assign(String title) {
        try (Corpus corpus = service(Corpora.class).open(CorpusLocation.of(corpus()), Opening.EXISTING).orThrow()) {
            AnnotatorRecord mia = corpus.read(reader -> reader.annotatorByName("Mia")).orElseThrow();
            PaperId paper = corpus.read(reader -> reader.papers(new PaperQuery(mia.id(), title, 0, 1))).getFirst().id();
            corpus.perform(Action.of("papers.assign", mia.id(), new Change.Assign(
                    new AssignmentRecord(paper, mia.id(), 2, true))), new NullProgressMonitor()).orThrow();
        }
    }

    /** Makes a working set of Mia's with the paper, as the desktop does. */
    private void makeSet(String name, String title) {
        try (Corpus corpus = service(Corpora.class).open(CorpusLocation.of(corpus()), Opening.EXISTING).orThrow()) {
            AnnotatorRecord mia = corpus.read(reader -> reader.annotatorByName("Mia")).orElseThrow();
            PaperId paper = corpus.read(reader -> reader.papers(new PaperQuery(mia.id(), title, 0, 1))).getFirst().id();
            var set = new WorkingSetRecord(new WorkingSetId(paper.value()), mia.id(), name);
            corpus.perform(Action.of("set.change", mia.id(), new Change.AddSet(set),
                    new Change.PlaceInSet(set.id(), mia.id(), paper, true)), new NullProgressMonitor()).orThrow();
        }
    }
}
