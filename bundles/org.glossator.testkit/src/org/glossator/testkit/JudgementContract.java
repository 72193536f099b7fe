package org.glossator.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.glossator.model.AnnotationId;
import org.glossator.model.CategoryId;
import org.glossator.model.ClaimId;
import org.glossator.model.PaperId;
import org.glossator.model.Provenance;
import org.glossator.model.ReleaseId;
import org.glossator.model.ScopeNote;
import org.glossator.model.Target;
import org.glossator.model.Taxonomy;
import org.glossator.model.TextSpan;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.Branch;
import org.glossator.store.CategoryPair;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusReader;
import org.glossator.store.JudgementTime;
import org.glossator.store.PaperQuery;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperRow;
import org.junit.jupiter.api.Test;

/** What a corpus promises about claims, judgements and taxonomies. */
abstract class JudgementContract extends OwnContract {

    @Test
    void aClaimOfSeveralSpansIsKept() {
        Corpus corpus = withPaper();
        goesAndComesBack(corpus, new Change.AddClaim(fixture.claim(paper, ada, "It helps.", "It is rare.", "works")));
    }

    @Test
    void claimsMayOverlapAndAreListedInTheOrderOfTheirMaking() {
        Corpus corpus = withClaim();
        ClaimRecord outer = at(fixture.claim(paper, ada, "It helps. It costs."), -1);
        ClaimRecord inner = fixture.claim(paper, ada, "helps");
        done(corpus, new Change.AddClaim(inner), new Change.AddClaim(outer));
        assertThat(work(corpus).claims()).containsExactly(outer, helps, inner);
    }

    private static ClaimRecord at(ClaimRecord claim, int seconds) {
        return new ClaimRecord(claim.id(), claim.paper(), claim.spans(), claim.author(),
                claim.made().plusSeconds(seconds));
    }

    @Test
    void aClaimNeedsItsPaperItsTextAndItsAuthor() {
        Corpus corpus = withClaim();
        int end = paper.text().length();
        conflict(corpus, new Change.AddClaim(helps));
        conflict(corpus, new Change.AddClaim(new ClaimRecord(new ClaimId(1), paper.id(),
                List.of(new TextSpan(end - 1, end + 1)), ada.id(), Instant.EPOCH)));
        conflict(corpus, new Change.AddClaim(fixture.claim(paper, fixture.annotator("Unknown"), "It costs.")));
        PaperRecord unknown = paper("Unknown", "Not there.");
        conflict(corpus, new Change.AddClaim(fixture.claim(unknown, ada, "Not there.")));
    }

    @Test
    void bordersOfAClaimMove() {
        Corpus corpus = withClaim();
        ClaimRecord longer = new ClaimRecord(helps.id(), paper.id(),
                List.of(new TextSpan(3, 5), new TextSpan(8, 12), new TextSpan(12, 13)), ada.id(), helps.made());
        goesAndComesBack(corpus, new Change.ReshapeClaim(helps, longer));
        assertThat(work(corpus).claims()).containsExactly(longer);
        conflict(corpus, new Change.ReshapeClaim(helps, longer));
        conflict(corpus, new Change.ReshapeClaim(longer, new ClaimRecord(helps.id(), paper.id(),
                List.of(new TextSpan(0, 10_000)), ada.id(), helps.made())));
    }

    @Test
    void aClaimGoesOnlyAsItIsAndWithoutJudgements() {
        Corpus corpus = withClaim();
        conflict(corpus, new Change.RemoveClaim(at(helps, 1)));
        var judgement = new Change.AddAnnotation(fixture.annotation(helps, ada, release.release(), "praise"));
        done(corpus, judgement);
        conflict(corpus, new Change.RemoveClaim(helps));
        goesAndComesBack(corpus, judgement.inverse(), new Change.RemoveClaim(helps));
        conflict(corpus, new Change.RemoveClaim(helps));
    }

    @Test
    void aJudgementIsKeptWithItsCategoriesInTheOrderOfChoice() {
        Corpus corpus = withClaim();
        AnnotationRecord judgement = new AnnotationRecord(new AnnotationId(9), paper.id(),
                new Target.OnClaim(helps.id()), ada.id(), release.release().id(),
                List.of(new CategoryId("praise"), new CategoryId("error.style"), new CategoryId("error.fact")),
                "Größer \uD83D\uDE00\n" + "x".repeat(9_000), new Provenance(Provenance.Kind.SUGGESTER, "words"),
                Instant.parse("2026-02-03T04:05:06.789123Z"));
        goesAndComesBack(corpus, new Change.AddAnnotation(judgement));
        assertThat(work(corpus).annotations()).containsExactly(judgement);
    }

    @Test
    void aJudgementMayBeAboutThePaper() {
        Corpus corpus = withPaper();
        AnnotationRecord judgement = fixture.annotation(paper, ada, release.release(), "praise");
        goesAndComesBack(corpus, new Change.AddAnnotation(judgement));
        assertThat(work(corpus).annotations()).containsExactly(judgement);
    }

    @Test
    void aJudgementIsRevised() {
        Corpus corpus = withClaim();
        AnnotationRecord first = fixture.annotation(helps, ada, release.release(), "praise");
        AnnotationRecord second = first.withComment("On second thoughts").withCategories(List.of());
        done(corpus, new Change.AddAnnotation(first));
        goesAndComesBack(corpus, new Change.ReviseAnnotation(first, second));
        assertThat(work(corpus).annotations()).containsExactly(second);
        conflict(corpus, new Change.ReviseAnnotation(first, second));
        conflict(corpus, new Change.RemoveAnnotation(first));
        conflict(corpus,
                new Change.ReviseAnnotation(second, second.withCategories(List.of(new CategoryId("unknown")))));
    }

    @Test
    void aJudgementMovesToANewerRelease() {
        Corpus corpus = withClaim();
        Change.PublishRelease next = fixture.release(taxonomy("1.1.0"));
        AnnotationRecord first = fixture.annotation(helps, ada, release.release(), "praise");
        AnnotationRecord second = new AnnotationRecord(first.id(), first.paper(), first.target(), first.annotator(),
                next.release().id(), List.of(new CategoryId("error.fact")), "", first.provenance(), first.made());
        done(corpus, next, new Change.AddAnnotation(first));
        goesAndComesBack(corpus, new Change.ReviseAnnotation(first, second));
    }

    @Test
    void aJudgementNeedsAllThatItNames() {
        Corpus corpus = withClaim();
        AnnotationRecord good = fixture.annotation(helps, ada, release.release(), "praise");
        conflict(corpus, new Change.AddAnnotation(fixture.annotation(helps, ada, release.release(), "unknown")));
        conflict(corpus, new Change.AddAnnotation(
                fixture.annotation(helps, ada, fixture.release(taxonomy("3.0.0")).release(), "praise")));
        conflict(corpus, new Change.AddAnnotation(
                fixture.annotation(helps, fixture.annotator("Unknown"), release.release(), "praise")));
        conflict(corpus, new Change.AddAnnotation(
                fixture.annotation(fixture.claim(paper, ada, "It costs."), ada, release.release(), "praise")));
        conflict(corpus, new Change.AddAnnotation(
                fixture.annotation(paper("Unknown", "Not there."), ada, release.release(), "praise")));
        conflict(corpus, new Change.RemoveAnnotation(good));
        done(corpus, new Change.AddAnnotation(good));
        conflict(corpus, new Change.AddAnnotation(good));
    }

    @Test
    void aJudgementIsNotAboutAClaimOfAnotherPaper() {
        Corpus corpus = withClaim();
        PaperRecord other = paper("Other", "It helps.");
        done(corpus, new Change.AddPaper(other));
        AnnotationRecord there = fixture.annotation(other, ada, release.release(), "praise");
        conflict(corpus, new Change.AddAnnotation(new AnnotationRecord(there.id(), there.paper(),
                new Target.OnClaim(helps.id()), ada.id(), there.release(), there.categories(), "", there.provenance(),
                there.made())));
    }

    @Test
    void judgementsAreListedInTheOrderOfTheirMaking() {
        Corpus corpus = withClaim();
        AnnotationRecord late = fixture.annotation(helps, ada, release.release(), "praise");
        AnnotationRecord later = fixture.annotation(helps, ada, release.release(), "error.fact");
        AnnotationRecord early = new AnnotationRecord(new AnnotationId(Long.MAX_VALUE), paper.id(), late.target(),
                ada.id(), late.release(), late.categories(), "", late.provenance(), Instant.EPOCH);
        done(corpus, new Change.AddAnnotation(later), new Change.AddAnnotation(late), new Change.AddAnnotation(early));
        assertThat(work(corpus).annotations()).containsExactly(early, late, later);
    }

    @Test
    void aReleaseIsKeptAsItWasPublished() {
        Taxonomy full = TaxonomyBuilder.taxonomy("full", "1.2.3")
                .category("a", c -> c.grouping().label("Ä").definition("d".repeat(40_000)).key('Ä').colour("#0a0B0c")
                        .note(ScopeNote.Kind.USE_WHEN, "u", "").note(ScopeNote.Kind.NEAR_MISS, "n\n\"", "b\\")
                        .category("b", d -> d.category("c", e -> e.category("d")).category("e")).category("f"))
                .category("g").category("h", c -> c.category("i")).build();
        Change.PublishRelease published = fixture.release(full);
        Corpus corpus = empty();
        done(corpus, published);
        ReleaseId id = published.release().id();
        assertThat(corpus.read((CorpusReader r) -> r.taxonomy(id))).contains(full);
        assertThat(corpus.read((CorpusReader r) -> r.taxonomyText(id))).contains(published.text());
        assertThat(corpus.read(CorpusReader::releases)).containsExactly(published.release());
    }

    @Test
    void aTaxonomyWithoutCategoriesIsOneToo() {
        Change.PublishRelease published = fixture.release(TaxonomyBuilder.taxonomy("bare", "0.0.1").build());
        Corpus corpus = empty();
        done(corpus, published);
        ReleaseId id = published.release().id();
        assertThat(corpus.read((CorpusReader r) -> r.taxonomy(id))).contains(published.taxonomy());
    }

    @Test
    void aReleaseThatIsNotThereIsNotFound() {
        Corpus corpus = empty();
        assertThat(corpus.read((CorpusReader r) -> r.taxonomy(release.release().id()))).isEmpty();
        assertThat(corpus.read((CorpusReader r) -> r.taxonomyText(release.release().id()))).isEmpty();
    }

    @Test
    void theNewestReleaseComesFirst() {
        Corpus corpus = withPaper();
        Change.PublishRelease old = fixture.release(taxonomy("0.9.0"),
                Optional.of(Fixture.NOON.instant().minus(Duration.ofDays(1))));
        Change.PublishRelease next = fixture.release(taxonomy("1.1.0"));
        done(corpus, old, next);
        assertThat(corpus.read(CorpusReader::releases)).containsExactly(next.release(), release.release(),
                old.release());
    }

    @Test
    void aVersionIsPublishedOnce() {
        Corpus corpus = withPaper();
        conflict(corpus, release);
        conflict(corpus, fixture.release(taxonomy("1.0.0")));
    }

    @Test
    void categoriesAreCountedOverAllReleasesOfTheirTaxonomy() {
        Corpus corpus = withClaim();
        Change.PublishRelease next = fixture.release(taxonomy("1.1.0"));
        Change.PublishRelease other = fixture
                .release(TaxonomyBuilder.taxonomy("other", "1.0.0").category("praise").build());
        done(corpus, next, other,
                new Change.AddAnnotation(fixture.annotation(helps, ada, release.release(), "praise", "error.fact")),
                new Change.AddAnnotation(fixture.annotation(helps, ada, next.release(), "praise")),
                new Change.AddAnnotation(fixture.annotation(paper, ada, other.release(), "praise")));
        assertThat(corpus.read((CorpusReader r) -> r.categoryCounts("feedback.span")))
                .isEqualTo(Map.of(new CategoryId("praise"), 2, new CategoryId("error.fact"), 1));
        assertThat(corpus.read((CorpusReader r) -> r.categoryCounts("unknown"))).isEmpty();
        assertThat(corpus.read(CorpusReader::judgementTimes))
                .isEqualTo(Map.of(JudgementTime.of(ada.id(), Fixture.NOON.instant()), 3));
    }

    /** With {@code praise} also below {@code error}. */
    private Change.PublishRelease withTwoParents() {
        return fixture.release(TaxonomyBuilder.taxonomy("feedback.span", "2.0.0")
                .category("error", c -> c.category("fact", d -> d.category("date")).category("style"))
                .category("praise", c -> c.details(d -> d.otherParents(List.of(new CategoryId("error")))).category("tone")).category("rest").build());
    }


    private Map<String, Integer> inBranches(Corpus corpus, Change.PublishRelease of) {
        var counts = new TreeMap<String, Integer>();
        Map<CategoryId, Integer> all = corpus.read(r -> r.branchCounts(of.release().id()));
        all.forEach((category, n) -> counts.put(category.value(), n));
        return counts;
    }

    @Test
    void aJudgementCountsOnceInEveryBranchThatItIsInByWhateverParent() {
        Corpus corpus = withClaim();
        Change.PublishRelease two = withTwoParents();
        AnnotationRecord both = fixture.annotation(helps, ada, two.release(), "error.fact.date", "error.style");
        AnnotationRecord tone = fixture.annotation(helps, ada, two.release(), "praise.tone");
        AnnotationRecord earlier = fixture.annotation(paper, ada, release.release(), "error.fact");
        done(corpus, two, new Change.AddAnnotation(both));
        var asked = inBranches(corpus, two); // known from here on: what follows keeps it up to date
        assertThat(asked).isEqualTo(Map.of("error", 1, "error.fact", 1, "error.fact.date", 1, "error.style", 1));
        done(corpus, new Change.AddAnnotation(tone), new Change.AddAnnotation(earlier));
        assertThat(inBranches(corpus, two)).isEqualTo(Map.of("error", 3, "error.fact", 2, "error.fact.date", 1,
                "error.style", 1, "praise", 1, "praise.tone", 1));
        assertThat(inBranches(corpus, release)).isEqualTo(Map.of("error", 2, "error.fact", 1, "error.style", 1));
        done(corpus, new Change.ReviseAnnotation(both, both.withCategories(List.of(new CategoryId("rest")))),
                new Change.RemoveAnnotation(tone));
        assertThat(inBranches(corpus, two)).isEqualTo(Map.of("error", 1, "error.fact", 1, "rest", 1));
        assertThat(inBranches(corpus, fixture.release(taxonomy("9.0.0")))).isEmpty();
    }

    private Map<String, Integer> together(Corpus corpus, Change.PublishRelease of, String... among) {
        var counts = new TreeMap<String, Integer>();
        Map<CategoryPair, Integer> all = corpus.read(
                r -> r.pairCounts(of.release().id(), Stream.of(among).map(CategoryId::new).toList()));
        all.forEach((pair, n) -> counts.put(pair.one().value() + " " + pair.other().value(), n));
        return counts;
    }

    @Test
    void whatIsChosenTogetherIsCountedOncePerJudgementAndPairOfBranches() {
        Corpus corpus = withClaim();
        Change.PublishRelease two = withTwoParents();
        Change.PublishRelease other = fixture.release(TaxonomyBuilder.taxonomy("other", "1.0.0")
                .category("error", c -> c.category("fact").category("style")).category("rest").build());
        done(corpus, two, other,
                new Change.AddAnnotation(
                        fixture.annotation(helps, ada, two.release(), "error.fact.date", "error.style", "rest")),
                new Change.AddAnnotation(fixture.annotation(paper, ada, two.release(), "praise.tone")),
                new Change.AddAnnotation(
                        fixture.annotation(paper, ada, other.release(), "error.fact", "error.style", "rest")));
        assertThat(together(corpus, two, "error", "rest", "praise"))
                .isEqualTo(Map.of("error rest", 1, "error praise", 1)); // praise is below error as well
        assertThat(together(corpus, two, "error.fact", "error.style", "praise")).isEqualTo(Map.of("error.fact error.style", 1));
        assertThat(together(corpus, other, "error", "rest")).isEqualTo(Map.of("error rest", 1));
        assertThat(inBranches(corpus, two)).isEqualTo(Map.of("error", 2, "error.fact", 1, "error.fact.date", 1,
                "error.style", 1, "praise", 1, "praise.tone", 1, "rest", 1));
        assertThat(together(corpus, fixture.release(taxonomy("9.0.0")), "error", "rest")).isEmpty();
    }

    @Test
    void papersAreFoundByABranchOfTheTaxonomy() {
        Corpus corpus = withClaim();
        Change.PublishRelease two = withTwoParents();
        PaperRecord other = paper("Another", "It helps.");
        done(corpus, two, new Change.AddPaper(other), new Change.AddPaper(paper("Without", "It helps.")),
                new Change.AddAnnotation(fixture.annotation(helps, ada, two.release(), "error.fact.date")),
                new Change.AddAnnotation(fixture.annotation(other, ada, two.release(), "praise.tone")));
        assertThat(within(corpus, two, "error")).containsExactly(paper.id(), other.id());
        assertThat(within(corpus, two, "error.fact")).containsExactly(paper.id());
        assertThat(within(corpus, two, "praise")).containsExactly(other.id());
        assertThat(within(corpus, two, "rest")).isEmpty();
        assertThat(within(corpus, two, "unknown")).isEmpty();
    }

    private List<PaperId> within(Corpus corpus, Change.PublishRelease of, String category) {
        PaperQuery query = new PaperQuery(ada.id(), "", 0, 9)
                .within(new Branch(of.release().id(), new CategoryId(category)));
        List<PaperId> found = corpus.read(r -> r.papers(query)).stream().map(PaperRow::id).toList();
        assertThat(corpus.<Integer>read(r -> r.paperCount(query))).isEqualTo(found.size());
        return found;
    }
}
