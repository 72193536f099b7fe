package org.glossator.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.exchange.CorpusMerge.Report;
import org.glossator.store.Action;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperQuery;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperWork;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.MemoryCorpora;
import org.glossator.testkit.RecordingEventAdmin;
import org.glossator.testkit.SetClock;
import org.glossator.testkit.TaxonomyBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Two copies of a corpus, which are worked on apart; by name what both had when they parted. */
abstract class MergeCase {
    protected final SetClock clock = new SetClock(Fixture.NOON.instant());
    protected final MemoryCorpora corpora = new MemoryCorpora(new RecordingEventAdmin(), clock);
    protected final Fixture fixture = new Fixture("merge");
    protected final Corpus here = corpora.open(new CorpusLocation("/here"), Opening.CREATE).orThrow();
    protected final AnnotatorRecord ada = fixture.annotator("Ada");
    protected final AnnotatorRecord mia = fixture.annotator("Mia");
    protected final PaperRecord paper = paper("Feedback helps");
    protected final ClaimRecord claim = fixture.claim(paper, ada, "It helps.");
    protected final Change.PublishRelease release = release("1.0.0", "bad", "good", "rare");
    protected final AnnotationRecord judgement = fixture.annotation(claim, ada, release.release(), "good");

    @TempDir
    protected Path folder = Path.of("");
    protected Corpus there = here;

    @BeforeEach
    void part() {
        perform(here, ada, new Change.AddAnnotator(ada), new Change.AddAnnotator(mia), release, new Change.AddPaper(paper));
        perform(here, ada, new Change.AddClaim(claim), new Change.AddAnnotation(judgement));
        there = copy(here, "/there");
        clock.move(Duration.ofHours(1));
    }

    protected PaperRecord paper(String title) {
        return fixture.paper(title).summary("It helps. It costs. It is rare.").build();
    }

    protected Change.PublishRelease release(String version, String... categories) {
        TaxonomyBuilder builder = TaxonomyBuilder.taxonomy("t", version);
        Stream.of(categories).forEach(builder::category);
        return fixture.release(builder.build());
    }

    protected Corpus copy(Corpus corpus, String to) {
        var archives = new CorpusArchives(corpora);
        Path file = folder.resolve("copy.zip");
        archives.backup(corpus, file, new NullProgressMonitor()).orThrow();
        archives.restore(file, new CorpusLocation(to), new NullProgressMonitor()).orThrow();
        return corpora.open(new CorpusLocation(to), Opening.EXISTING).orThrow();
    }

    protected static long perform(Corpus corpus, AnnotatorRecord who, Change... changes) {
        return corpus.perform(Action.of("work", who.id(), changes), new NullProgressMonitor()).orThrow().history();
    }

    protected static Report merge(Corpus other, Corpus into) {
        return new CorpusMerge().run(other, into, false, new NullProgressMonitor()).orThrow();
    }

    protected static PaperWork work(Corpus corpus, PaperRecord paper) {
        return corpus.read((CorpusReader r) -> r.work(paper.id()));
    }

    protected static List<String> codes(Report report) {
        return report.conflicts().stream().map(MergeConflict::code).toList();
    }

    /** What a corpus means: all but the numbers and times of its history. */
    protected static List<Object> meaning(Corpus corpus) {
        return corpus.read((CorpusReader r) -> {
            var all = new ArrayList<Object>(List.of(r.counts()));
            r.annotators().stream().sorted(Comparator.comparing(AnnotatorRecord::name)).forEach(all::add);
            r.releases().stream().sorted(Comparator.comparing(x -> x.id().value())).forEach(all::add);
            r.papers(PaperQuery.all(PaperQuery.BEGINNING, 1_000)).forEach(row -> {
                all.add(r.paper(row.id()).map(p -> List.of(p.key(), p.title(), p.text(), p.parts())));
                all.add(r.work(row.id()));
                all.addAll(r.setsOf(row.id()));
                all.addAll(r.rejections(row.id()));
            });
            r.annotators().stream().sorted(Comparator.comparing(AnnotatorRecord::name))
                    .forEach(person -> all.addAll(r.workingSets(person.id())));
            return all;
        });
    }

    protected void assertWhole(Corpus corpus) {
        assertThat(corpora.verify(corpus.location(), new NullProgressMonitor()).orThrow().problems()).isEmpty();
    }
}
