package org.glossator.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.exchange.CorpusMerge.Report;
import org.glossator.model.LinkId;
import org.glossator.model.PaperId;
import org.glossator.model.Target;
import org.glossator.store.Action;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.Corpus;
import org.glossator.store.LinkRecord;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperWork;
import org.glossator.testkit.Fixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two copies in which anything is done at random give one corpus once they are merged. */
class RandomMergeTest extends MergeCase {
    private static final int RANDOM_STEPS = 60; // on each side

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
    void randomWorkOnDifferentThingsGivesOneMeaningBothWays(int seed) {
        var random = new Random(seed);
        List<PaperRecord> papers = Stream.generate(() -> paper("Paper " + random.nextInt())).limit(8).toList();
        papers.forEach(p -> perform(here, ada, new Change.AddPaper(p)));
        Corpus left = copy(here, "/left" + seed);
        Corpus right = copy(here, "/right" + seed);
        for (int i = 0; i < RANDOM_STEPS; i++) {
            work(left, ada, papers.get(random.nextInt(4)), random); // each in papers of its own, but for ...
            work(right, mia, papers.get(3 + random.nextInt(4)), random); // ... one, in which each has its own work
        }
        Corpus leftAlone = copy(left, "/leftAlone" + seed);
        assertThat(merge(right, left).conflicts()).isEmpty();
        assertThat(merge(leftAlone, right).conflicts()).isEmpty();
        assertThat(meaning(left)).isEqualTo(meaning(right));
        assertThat(merge(left, right).conflicts()).isEmpty();
        assertThat(meaning(left)).isEqualTo(meaning(right));
        assertWhole(left);
        assertWhole(right);
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 })
    void randomWorkOnTheSameThingsIsWholeAndEqualOnceItWentBothWays(int seed) {
        var random = new Random(1_000 + seed);
        Corpus left = copy(here, "/left" + seed);
        Corpus right = copy(here, "/right" + seed);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < RANDOM_STEPS / 3; i++) {
                work(left, random.nextBoolean() ? ada : mia, paper, random);
                work(right, random.nextBoolean() ? ada : mia, paper, random);
            }
            Report first = merge(right, left);
            assertThat(codes(first)).doesNotContain("merge.doesNotFit", "merge.leftOut");
            assertThat(merge(left, right).conflicts()).isEmpty();
            assertThat(meaning(left)).isEqualTo(meaning(right));
            assertWhole(left);
            assertWhole(right);
        }
    }

    /** One step of a person, whatever is possible; at times one of them is taken back. */
    private void work(Corpus corpus, AnnotatorRecord who, PaperRecord paper, Random random) {
        PaperWork now = work(corpus, paper);
        List<ClaimRecord> claims = now.claims().stream().filter(c -> c.author().equals(who.id())).toList();
        List<AnnotationRecord> annotations = now.annotations().stream().filter(a -> a.annotator().equals(who.id())).toList();
        Optional<Supplier<Change[]>> step = switch (random.nextInt(8)) {
            case 0, 1 -> Optional.of(() -> new Change[] { new Change.AddClaim(fixture.claim(paper, who, "It costs.")) });
            case 2 -> pick(now.claims(), random).map(c -> () -> new Change[] { new Change.AddAnnotation(
                    fixture.annotation(c, who, release.release(), "rare").withComment("" + random.nextInt(9))) });
            case 3 -> pick(annotations, random).map(a -> () -> new Change[] { new Change.ReviseAnnotation(a,
                    a.withComment("" + random.nextInt())) });
            case 4 -> pick(claims, random).map(c -> () -> new Change[] { new Change.ReshapeClaim(c, new ClaimRecord(c.id(),
                    c.paper(), fixture.claim(paper, who, random.nextBoolean() ? "helps" : "rare").spans(), c.author(),
                    c.made())) });
            case 5 -> pick(claims, random).map(c -> () -> Stream.concat(now.annotations().stream()
                    .filter(a -> a.target().equals(new Target.OnClaim(c.id()))).map(Change.RemoveAnnotation::new),
                    Stream.concat(now.links().stream().filter(l -> l.joins(c.id())).map(Change.RemoveLink::new),
                            Stream.of(new Change.RemoveClaim(c)))).toArray(Change[]::new));
            case 6 -> pick(now.claims(), random).flatMap(from -> pick(now.claims(), random)
                    .filter(to -> !to.id().equals(from.id())).map(to -> () -> new Change[] { new Change.AddLink(
                            new LinkRecord(new LinkId(fixture.ids().next()), paper.id(), from.id(), paper.id(), to.id(),
                                    "supports", release.release().id(), who.id(), Fixture.NOON.instant())) }));
            default -> Optional.of(() -> new Change[] { new Change.MarkDone(paper.id(), who.id(),
                    !now.doneBy().contains(who.id())) });
        };
        step.map(Supplier::get).ifPresent(changes -> perform(corpus, who, changes));
        if (random.nextInt(6) == 0) {
            corpus.read(r -> r.history().reversible(who.id(), new PaperId(paper.id().value()), 1)).undoable().stream()
                    .findFirst().ifPresent(past -> corpus.perform(Action.reversing(past,
                            corpus.read(r -> r.history().changes(past.number(), 0, 99))), new NullProgressMonitor()));
        }
    }

    private static <T> Optional<T> pick(List<T> list, Random random) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(random.nextInt(list.size())));
    }
}
