package org.glossator.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.exchange.internal.archive.CorpusArchiveExporter;
import org.glossator.model.ClaimId;
import org.glossator.model.ComparisonId;
import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.glossator.store.Action;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.AssignmentRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.ComparedClaim;
import org.glossator.store.ComparisonAssignmentRecord;
import org.glossator.store.ComparisonRecord;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusCounts;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.store.Criterion;
import org.glossator.store.PaperQuery;
import org.glossator.store.PaperRecord;
import org.glossator.store.PastStep;
import org.glossator.store.RankingRecord;
import org.glossator.store.RejectionRecord;
import org.glossator.store.WorkingSetRecord;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.MemoryCorpora;
import org.glossator.testkit.RecordingEventAdmin;
import org.glossator.testkit.TaxonomyBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusArchivesTest {
    private static final int CUTS = 300;
    private static final int TURNS = 60;

    private final MemoryCorpora corpora = new MemoryCorpora(new RecordingEventAdmin());
    private final CorpusArchives archives = new CorpusArchives(corpora);
    private final Fixture fixture = new Fixture("archive");
    private final Corpus corpus = corpora.open(new CorpusLocation("/from"), Opening.CREATE).orThrow();
    private final CorpusLocation there = new CorpusLocation("/to");

    @TempDir
    private Path folder = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void live() {
        file = folder.resolve("backup.zip");
        AnnotatorRecord ada = fixture.annotator("Ada Ünlü");
        PaperRecord paper = fixture.paper("Feedback").author("Grace").identifier("acl", "1").summary("It helps. \uD83D\uDE00")
                .section("Results", "It works.").build();
        ClaimRecord claim = fixture.claim(paper, ada, "It helps.");
        Change.PublishRelease release = fixture.release(TaxonomyBuilder.taxonomy("t", "1.0.0")
                .category("bad", c -> c.grouping().colour("#b5651d").category("worse", d -> d.key('W').definition("So.")))
                .build());
        AnnotationRecord judgement = fixture.annotation(claim, ada, release.release(), "bad.worse");
        var many = new ArrayList<Change>();
        for (int i = 0; i < 1_234; i++) {
            many.add(new Change.AddPaper(fixture.paper("Paper " + i).summary("Text.").build()));
        }
        perform("join", ada, new Change.AddAnnotator(ada), release, new Change.AddPaper(paper));
        perform("import", AnnotatorRecord.SYSTEM, many.toArray(Change[]::new));
        perform("mark", ada, new Change.AddClaim(claim), new Change.AddAnnotation(judgement));
        perform("say", ada, new Change.ReviseAnnotation(judgement, judgement.withComment("\"Hm\"\n\u2028")));
        WorkingSetRecord set = fixture.set(ada, "pilot");
        perform("set", ada, new Change.AddSet(set), new Change.PlaceInSet(set.id(), ada.id(), paper.id(), true),
                new Change.RenameSet(set, set.renamed("Pilot \u201cone\u201d")));
        perform("assign", ada, new Change.Assign(new AssignmentRecord(paper.id(), ada.id(), 1, false,
                Optional.of(LocalDate.of(2026, 1, 31)))));
        perform("reject", ada, new Change.RejectProposal(new RejectionRecord(paper.id(), ada.id(), "1.2", Fixture.NOON.instant())));
        var task = new ComparisonRecord(new ComparisonId(fixture.ids().next()), "Clarity", ComparisonRecord.Kind.PAIRS,
                new Criterion.Asked("Which?"), 1, List.of(new ComparedClaim(paper.id(), claim.id(), "It helps.\u2028"),
                        new ComparedClaim(paper.id(), new ClaimId(7), "It works.")), List.of(List.of(1, 0)), ada.id(),
                Fixture.NOON.instant());
        perform("compare", ada, new Change.AddComparison(task),
                new Change.AddRanking(new RankingRecord(task.id(), 0, ada.id(), List.of(2, 1), Fixture.NOON.instant())),
                new Change.AssignComparison(new ComparisonAssignmentRecord(task.id(), ada.id(), Optional.of(LocalDate.of(2026, 2, 1)))));
        for (int i = 0; i < 150; i++) {
            perform("finish", ada, new Change.MarkDone(paper.id(), ada.id(), i % 2 == 0));
        }
    }

    private void perform(String code, AnnotatorRecord who, Change... changes) {
        corpus.perform(Action.of(code, who.id(), changes).because("why"), new NullProgressMonitor()).orThrow();
    }

    private void backup() {
        archives.backup(corpus, file, new NullProgressMonitor()).orThrow();
    }

    private Outcome<CorpusCounts> restore() {
        return archives.restore(file, there, new NullProgressMonitor());
    }

    private static List<Object> all(Corpus corpus) {
        return corpus.read((CorpusReader r) -> {
            var all = new ArrayList<Object>(List.of(r.counts(), r.annotators(), r.releases()));
            r.releases().forEach(release -> all.addAll(List.of(r.taxonomy(release.id()), r.taxonomyText(release.id()))));
            r.papers(PaperQuery.all(PaperQuery.BEGINNING, 5_000))
                    .forEach(row -> all.addAll(List.of(r.paper(row.id()), r.work(row.id()), r.setsOf(row.id()),
                            r.rejections(row.id()))));
            r.comparisons().forEach(row -> all.addAll(List.of(row, r.comparison(row.id()), r.rankings(row.id()))));
            r.history().after(0, 5_000).forEach(
                    a -> all.add(new PastStep(a, r.history().changes(a.number(), 0, 5_000))));
            return all;
        });
    }

    @Test
    void whatIsAskedTwiceIsWrittenOnce() {
        archives.backup(new AskedTwice(corpus), file, new NullProgressMonitor()).orThrow();
        restore().orThrow();
        assertThat(all(corpora.open(there, Opening.EXISTING).orThrow())).isEqualTo(all(corpus));
    }

    @Test
    void whatIsRestoredIsWhatWasKept() {
        backup();
        assertThat(restore().orThrow()).isEqualTo(corpus.read(CorpusReader::counts));
        assertThat(all(corpora.open(there, Opening.EXISTING).orThrow())).isEqualTo(all(corpus));
    }

    @Test
    void theFormatWritesTheSame() throws IOException {
        backup();
        var out = new ByteArrayOutputStream();
        corpus.read(r -> {
            try {
                return new CorpusArchiveExporter().write(r, out, new NullProgressMonitor());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        assertThat(out.toByteArray()).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void aPlaceThatIsTakenIsLeftAsItIs() {
        backup();
        restore().orThrow();
        refused("store.notEmpty");
    }

    private void refused(String code) {
        Outcome<CorpusCounts> outcome = restore();
        assertThat(outcome.problems()).extracting(Problem::code).containsExactly(code);
        assertThat(outcome.problems().getFirst().message()).endsWith(".").doesNotContain("\n");
    }

    @Test
    void whatIsNoArchiveIsRefused() throws IOException {
        refused("archive.noFile");
        Files.writeString(file, "no archive");
        refused("archive.unknown");
        assertThat(corpora.open(there, Opening.EXISTING).isDone()).isFalse();
    }

    @Test
    void anArchiveThatWasCutAnywhereIsRefused() throws IOException {
        backup();
        byte[] whole = Files.readAllBytes(file);
        var random = new Random("cut".hashCode());
        IntStream lengths = IntStream.concat(IntStream.of(0, 1, whole.length - 1), random.ints(CUTS, 0, whole.length));
        for (int length : lengths.toArray()) {
            Files.write(file, Arrays.copyOf(whole, length));
            refused("archive.unknown");
        }
        assertThat(corpora.open(there, Opening.EXISTING).isDone()).isFalse();
    }

    @Test
    void anArchiveInWhichABitTurnedIsRefusedOrGivesTheSame() throws IOException {
        backup();
        byte[] whole = Files.readAllBytes(file);
        var random = new Random("turn".hashCode());
        int refused = 0;
        for (int i = 0; i < TURNS; i++) {
            byte[] turned = whole.clone();
            turned[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            Files.write(file, turned);
            var place = new CorpusLocation("/turned" + i);
            Outcome<CorpusCounts> outcome = archives.restore(file, place, new NullProgressMonitor());
            if (outcome.isDone()) { // it was a time, or another thing that nobody reads
                assertThat(all(corpora.open(place, Opening.EXISTING).orThrow())).isEqualTo(all(corpus));
            } else {
                assertThat(outcome.problems()).extracting(Problem::code).allMatch(code -> code.startsWith("archive."));
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(TURNS / 2);
    }

    @Test
    void anArchiveThatWasChangedIsRefused() throws IOException {
        changed(files -> files.merge("history.jsonl", "", (text, none) -> text.replace("Ada", "Eve")));
        refused("archive.damaged");
        changed(files -> files.merge("papers.jsonl", "", (text, none) -> text.substring(0, text.length() / 2)));
        refused("archive.damaged");
        changed(files -> files.merge("releases.jsonl", "", (text, none) -> text + text));
        refused("archive.damaged");
        changed(files -> files.remove("papers.jsonl"));
        refused("archive.damaged");
        changed(files -> files.remove("manifest.json"));
        refused("archive.unknown");
        changed(files -> files.put("../../evil", "x"));
        refused("archive.damaged");
        changed(files -> files.put("manifest.json", "{\"format\":\"other\",\"version\":1}"));
        refused("archive.unknown");
        assertThat(corpora.open(there, Opening.EXISTING).isDone()).isFalse();
    }

    @Test
    void anArchiveOfANewerProgramIsRefused() throws IOException {
        changed(files -> files.merge("manifest.json", "", (text, none) -> text.replace("\"version\": 2", "\"version\": 3")));
        refused("archive.newer");
    }

    @Test
    void anArchiveOfTheFirstVersionIsRead() throws IOException {
        changed(files -> files.merge("manifest.json", "", (text, none) -> text.replace("\"version\": 2", "\"version\": 1")));
        assertThat(restore().orThrow()).isEqualTo(corpus.read(CorpusReader::counts));
    }

    @Test
    void anArchiveThatWouldFillTheDiskIsRefused() throws IOException {
        changed(files -> files.merge("manifest.json", "",
                (text, none) -> text.replaceAll("\"bytes\": \\d+", "\"bytes\": 4000000000000000")));
        refused("archive.tooLarge");
    }

    @Test
    void anArchiveWhoseDigestsAreRightAndWhosePastIsNotIsRefused() throws IOException {
        changed(files -> files.merge("manifest.json", "",
                (text, none) -> text.replaceAll("\"claims\": \\d+", "\"claims\": 7")));
        refused("store.damaged");
        assertThat(corpora.open(there, Opening.EXISTING).isDone()).isFalse();
    }

    /** Writes a backup, and again with other files in it. */
    private void changed(Consumer<Map<String, String>> change) throws IOException {
        backup();
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                files.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        change.accept(files);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
