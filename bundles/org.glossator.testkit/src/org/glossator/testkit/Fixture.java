package org.glossator.testkit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.glossator.model.AnnotationId;
import org.glossator.model.AnnotatorId;
import org.glossator.model.CategoryId;
import org.glossator.model.ClaimId;
import org.glossator.model.IdSource;
import org.glossator.model.PaperId;
import org.glossator.model.Provenance;
import org.glossator.model.ReleaseId;
import org.glossator.model.Target;
import org.glossator.model.Taxonomy;
import org.glossator.model.TextSpan;
import org.glossator.model.WorkingSetId;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.PaperRecord;
import org.glossator.store.ReleaseRecord;
import org.glossator.store.WorkingSetRecord;

/**
 * Makes what a test needs, the same at every run: time stands still at {@link #NOON}, ids count on from a seed.
 *
 * <pre>
 * var fixture = new Fixture("a test's name");
 * AnnotatorRecord ada = fixture.annotator("Ada");
 * PaperRecord paper = fixture.paper("Feedback").section("Results", "It helps. It costs.").build();
 * ClaimRecord claim = fixture.claim(paper, "It helps.", ada);
 * </pre>
 */
public final class Fixture {

    /** When everything happens, unless a test says otherwise. */
    public static final Clock NOON = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);

    private final IdSource ids;

    /** @param test the seed: the same name gives the same ids */
    public Fixture(String test) {
        ids = new IdSource(NOON, new Random(test.hashCode()));
    }

    /** @return the source of all ids here; they rise */
    public IdSource ids() {
        return ids;
    }

    public AnnotatorRecord annotator(String name) {
        return new AnnotatorRecord(new AnnotatorId(ids.next()), name);
    }

    public WorkingSetRecord set(AnnotatorRecord owner, String name) {
        return new WorkingSetRecord(new WorkingSetId(ids.next()), owner.id(), name);
    }

    public PaperBuilder paper(String title) {
        return new PaperBuilder(new PaperId(ids.next()), title);
    }

    /**
     * @param stretches words of the paper's text, in reading order; each is looked for after the one before
     * @throws IllegalArgumentException if the text does not have them
     */
    public ClaimRecord claim(PaperRecord paper, AnnotatorRecord author, String... stretches) {
        int[] from = {0};
        List<TextSpan> spans = Stream.of(stretches).map(words -> {
            int start = paper.text().indexOf(words, from[0]);
            if (start < 0) {
                throw new IllegalArgumentException("not in the paper: " + words);
            }
            from[0] = start + words.length();
            return new TextSpan(start, from[0]);
        }).toList();
        return new ClaimRecord(new ClaimId(ids.next()), paper.id(), spans, author.id(), NOON.instant());
    }

    /** @param categories ids of categories of the release, in the order of choice */
    public AnnotationRecord annotation(ClaimRecord claim, AnnotatorRecord annotator, ReleaseRecord release,
            String... categories) {
        return annotation(claim.paper(), new Target.OnClaim(claim.id()), annotator, release, categories);
    }

    /** @param categories ids of categories of the release, in the order of choice */
    public AnnotationRecord annotation(PaperRecord paper, AnnotatorRecord annotator, ReleaseRecord release,
            String... categories) {
        return annotation(paper.id(), new Target.WholePaper(), annotator, release, categories);
    }

    private AnnotationRecord annotation(PaperId paper, Target target, AnnotatorRecord annotator, ReleaseRecord release,
            String... categories) {
        return new AnnotationRecord(new AnnotationId(ids.next()), paper, target, annotator.id(), release.id(),
                Stream.of(categories).map(CategoryId::new).toList(), "", Provenance.PERSON, NOON.instant());
    }

    /** @return the taxonomy as a release, with a text that only says its name */
    public Change.PublishRelease release(Taxonomy taxonomy) {
        return release(taxonomy, Optional.empty());
    }

    /** @param published when; {@link #NOON} where it does not matter */
    public Change.PublishRelease release(Taxonomy taxonomy, Optional<Instant> published) {
        var release = new ReleaseRecord(new ReleaseId(ids.next()), taxonomy.name(), taxonomy.version(),
                taxonomy.title(), published.orElse(NOON.instant()));
        return new Change.PublishRelease(release, taxonomy,
                "taxonomy " + taxonomy.name() + " version " + taxonomy.version() + "\n");
    }
}
