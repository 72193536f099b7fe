package org.glossator.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.glossator.exchange.CorpusArchives;
import org.glossator.model.AnnotationId;
import org.glossator.model.PaperId;
import org.glossator.model.PartKind;
import org.glossator.model.Target;
import org.glossator.model.TextPart;
import org.glossator.model.TextSpan;
import org.glossator.store.Action;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.Corpora;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusCounts;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperQuery;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperWork;
import org.glossator.store.ReleaseRecord;
import org.glossator.tests.workbench.pages.Desktop;
import org.glossator.tests.workbench.pages.LeftAsFound;
import org.glossator.tests.workbench.pages.MergePage;
import org.glossator.tests.workbench.pages.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** How somebody brings the work of a copy into the corpus, that was done by others elsewhere. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // what is open is known once a test begins
@ExtendWith(LeftAsFound.class)
class MergingTest {
    private static final Path SCREENS = Path.of(System.getProperty("glossator.screens", "target/screens"));
    private static final String MERGE = "org.glossator.ui.mergeCopy";
    private static final String TITLE = "Peers as teachers";
    private static final int MANY = 4_000; // papers: bringing them in takes long enough to be cancelled

    private final AtomicLong ids = new AtomicLong(1_000_000_000_000L);
    private final Desktop desktop = new Desktop();

    @TempDir
    private Path folder = Path.of("");
    private Corpus here;
    private AnnotatorRecord me;
    private AnnotationRecord judged;

    /** A small corpus of its own: what is merged into the sample would stay there. */
    @BeforeEach
    void aCorpusIsOpen() {
        desktop.perspective("org.glossator.ui.annotate");
        Waiting.until("the sample's papers", () -> desktop.corpus().rows().size() > 2);
        try (Corpus sample = open(desktop.corpusAddress())) { // of its own: the session's is closed with the change
            desktop.corpora().make("study", folder);
            here = Waiting.ask(() -> desktop.session().wholeCorpus().orElseThrow());
            me = Waiting.ask(() -> desktop.session().annotator().orElseThrow());
            perform(here, fill(sample));
        }
        desktop.corpus().untilListed(TITLE);
    }

    private Change[] fill(Corpus sample) {
        return sample.read(r -> {
            PaperRecord paper = r.papers(new PaperQuery(me.id(), TITLE, 0, 1)).stream().flatMap(row -> r.paper(row.id()).stream())
                    .findFirst().orElseThrow();
            PaperWork work = r.work(paper.id());
            AnnotationRecord like = work.annotations().stream().filter(a -> a.target() instanceof Target.OnClaim)
                    .findFirst().orElseThrow();
            ReleaseRecord release = r.releases().stream().filter(x -> x.id().equals(like.release())).findFirst().orElseThrow();
            ClaimRecord claim = work.claims().stream().filter(c -> like.target().equals(new Target.OnClaim(c.id()))).findFirst()
                    .orElseThrow();
            judged = another(like, "");
            return new Change[] {new Change.PublishRelease(release, r.taxonomy(release.id()).orElseThrow(), ""),
                new Change.AddPaper(paper), new Change.AddClaim(new ClaimRecord(claim.id(), paper.id(), claim.spans(), me.id(), claim.made())),
                new Change.AddAnnotation(judged)};
        });
    }

    @AfterEach
    void theSampleIsOpenAgain() {
        desktop.tabs().closeAll();
        desktop.commands().run("org.glossator.ui.openSample");
        Waiting.until("the sample", () -> desktop.session().corpus().filter(c -> c.location().name().equals("sample")).isPresent());
        desktop.settle();
    }

    @Test
    void newWorkOfBothSidesIsKeptAndWhatBothChangedIsListed() throws IOException {
        String copy = copy();
        AnnotationRecord mine = another(judged, "Only here");
        AnnotationRecord theirs = another(judged, "Only there");
        AnnotationRecord asHere = judged.withComment("As I see it here");
        perform(here, new Change.ReviseAnnotation(judged, asHere));
        perform(here, new Change.AddAnnotation(mine));
        try (Corpus there = open(copy)) {
            perform(there, new Change.ReviseAnnotation(judged, judged.withComment("As they see it there")));
            perform(there, new Change.AddAnnotation(theirs));
            perform(there, IntStream.rangeClosed(1, MANY).mapToObj(this::paper).map(Change.AddPaper::new).toArray(Change[]::new));
        }
        CorpusCounts before = here.read(CorpusReader::counts);

        desktop.commands().run(MERGE);
        MergePage page = desktop.merge();
        desktop.size(1280, 800);
        desktop.picture(SCREENS.resolve("merge-empty-1280.png"));
        page.choose(folder.resolve("nothing").toString());
        Waiting.until("why it cannot be opened", () -> page.words().contains("There is no corpus"));
        desktop.picture(SCREENS.resolve("merge-refused-1280.png"));
        page.choose(copy);
        Waiting.until("what would come", () -> page.canPress("Merge"));
        assertTrue(page.words().contains("New in the other copy: steps 3, papers " + MANY + ", claims 0, annotations 1"), page::words);
        assertTrue(page.words().contains("New in this corpus: steps 2, papers 0, claims 0, annotations 1"), page::words);
        assertEquals(1, page.conflicts().size());
        assertTrue(page.conflicts().getFirst().startsWith("Changed in both | A judgement of "), page.conflicts()::toString);
        assertTrue(page.conflicts().getFirst().endsWith("That of this corpus stays"), page.conflicts()::toString);
        assertTrue(page.versions().getFirst().contains("As I see it here"), page.versions()::toString);
        assertTrue(page.versions().getLast().contains("As they see it there"), page.versions()::toString);
        assertEquals(before, here.read(CorpusReader::counts));
        desktop.picture(SCREENS.resolve("merge-compared-1280.png"));

        page.press("Merge");
        desktop.cancel("Merging");
        Waiting.until("it was cancelled", () -> page.words().contains("ancelled"));
        assertEquals(before.papers(), here.read(CorpusReader::counts).papers());

        page.press("Compare Again");
        Waiting.until("what is left", () -> page.canPress("Merge"));
        page.press("Merge");
        Waiting.until("it is in", () -> page.words().contains("The work of the other copy is in"));
        assertEquals(before.papers() + MANY, here.read(CorpusReader::counts).papers());
        List<AnnotationRecord> after = here.read(r -> r.work(judged.paper())).annotations();
        assertTrue(after.containsAll(List.of(asHere, mine, theirs)), after::toString);
        try (Stream<Path> files = Files.list(folder)) {
            assertTrue(files.anyMatch(file -> file.getFileName().toString().startsWith("study-before-merge-")));
        }
        desktop.corpus().filter("Elsewhere");
        desktop.corpus().untilListed("Elsewhere number 1");
        desktop.corpus().filter("");
    }

    @Test
    void aBackupIsRestoredWorkedInAndMergedAndAConflictLeadsToItsPlace() {
        Path backup = folder.resolve("study.zip");
        desktop.commands().run("org.glossator.ui.backUp", backup);
        Waiting.until("the backup is written", () -> Files.exists(backup));
        desktop.settle();
        perform(here, new Change.ReviseAnnotation(judged, judged.withComment("Here")));
        desktop.corpora().restore(backup, "laptop", folder);
        Corpus laptop = Waiting.ask(() -> desktop.session().wholeCorpus().orElseThrow());
        perform(laptop, new Change.ReviseAnnotation(judged, judged.withComment("There")));
        desktop.commands().run(MERGE);
        MergePage page = desktop.merge();
        Path study = folder.resolve("study");
        page.choose(study.toString());
        Waiting.until("what would come", () -> page.canPress("Merge"));
        Path theirs = folder.resolve("theirs.zip");
        try (Corpus other = open(study.toString())) {
            new CorpusArchives(corpora()).backup(other, theirs, new NullProgressMonitor()).orThrow();
        }
        page.choose(theirs.toString());
        Waiting.until("a backup is compared as well", () -> page.canPress("Merge"));
        page.press("Merge");
        Waiting.until("it is in", () -> page.words().contains("The work of the other copy is in"));
        assertEquals(1, page.conflicts().size());
        assertTrue(page.versions().getFirst().contains("There"), page.versions()::toString);
        desktop.size(1280, 800);
        desktop.picture(SCREENS.resolve("merge-done-1280.png"));
        page.enter(0);
        desktop.paper(TITLE);
        Waiting.until("its claim is selected", () -> desktop.says("claim 1 of 1"));
        desktop.tabs().closeAll();
        desktop.commands().run(MERGE);
        MergePage again = desktop.merge();
        Waiting.until("what was left is still listed", () -> again.words().contains("The work of the other copy is in"));
        assertEquals(1, again.conflicts().size());
    }

    private static Corpora corpora() {
        BundleContext context = FrameworkUtil.getBundle(MergingTest.class).getBundleContext();
        return context.getService(context.getServiceReference(Corpora.class));
    }

    private static Corpus open(String place) {
        return corpora().open(CorpusLocation.of(place), Opening.EXISTING).orThrow();
    }

    /** @return where a copy of the corpus is as it is now */
    private String copy() {
        var archives = new CorpusArchives(corpora());
        archives.backup(here, folder.resolve("whole.zip"), new NullProgressMonitor()).orThrow();
        Path copy = folder.resolve("copy");
        archives.restore(folder.resolve("whole.zip"), CorpusLocation.folder(copy), new NullProgressMonitor()).orThrow();
        return copy.toString();
    }

    private void perform(Corpus corpus, Change... changes) {
        corpus.perform(Action.of("work", me.id(), changes), new NullProgressMonitor()).orThrow();
    }

    private AnnotationRecord another(AnnotationRecord like, String comment) {
        return new AnnotationRecord(new AnnotationId(ids.incrementAndGet()), like.paper(), like.target(), me.id(), like.release(),
                like.categories(), comment, like.provenance(), Instant.EPOCH);
    }

    private PaperRecord paper(int number) {
        String title = "Elsewhere number " + number;
        return new PaperRecord(new PaperId(ids.incrementAndGet()), "title:" + title, title, List.of(), new TreeMap<>(), 1, title + "\n",
                List.of(new TextPart(PartKind.TITLE, "", new TextSpan(0, title.length()))));
    }
}
