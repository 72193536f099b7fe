package org.glossator.store;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.glossator.model.PaperId;
import org.osgi.service.event.Event;

/**
 * A corpus has changed. Sent through OSGi's EventAdmin after the commit, under {@link #TOPIC}, with ids only: who shows
 * something reads it again.
 *
 * @param papers whose text, claims, annotations or links changed, at either end; empty where {@code many}
 * @param many more papers changed than are worth naming: read all again
 * @param people annotators, or working sets of theirs, came or went or got another name
 * @param releases a taxonomy was published
 * @param comparisons comparison tasks came or went, or were worked on
 */
public record CorpusEvent(CorpusLocation location, Set<PaperId> papers, boolean many, boolean people, boolean releases,
        boolean comparisons) {

    /** The topic of all events about the content of a corpus. */
    public static final String TOPIC = "org/glossator/corpus/CHANGED";

    /** Up to so many papers are named. */
    public static final int MOST_PAPERS = 100;

    private static final String LOCATION = "location";
    private static final String PAPERS = "papers";
    private static final String MANY = "many";
    private static final String PEOPLE = "people";
    private static final String RELEASES = "releases";
    private static final String COMPARISONS = "comparisons";

    public CorpusEvent {
        papers = Set.copyOf(papers);
    }

    /** @return that nothing has changed yet */
    public static CorpusEvent none(CorpusLocation location) {
        return new CorpusEvent(location, Set.of(), false, false, false, false);
    }

    /** @return the same with one more change in it */
    public CorpusEvent plus(Change change) {
        boolean person = change instanceof Change.AddAnnotator || change instanceof Change.RemoveAnnotator
                || change instanceof Change.AddSet || change instanceof Change.RemoveSet || change instanceof Change.RenameSet;
        boolean release = change instanceof Change.PublishRelease;
        boolean comparison = change instanceof Change.AddComparison || change instanceof Change.RemoveComparison
                || change instanceof Change.AddRanking || change instanceof Change.RemoveRanking
                || change instanceof Change.AssignComparison || change instanceof Change.UnassignComparison;
        Set<PaperId> named = many ? papers : with(with(papers, change.about()), otherEnd(change));
        boolean tooMany = named.size() > MOST_PAPERS;
        return named.equals(papers) && !person && !release && !comparison ? this
                : new CorpusEvent(location, tooMany ? Set.of() : named, many || tooMany, people || person,
                        releases || release, comparisons || comparison);
    }

    private static Set<PaperId> with(Set<PaperId> papers, Optional<PaperId> paper) {
        if (paper.isEmpty() || papers.contains(paper.get())) {
            return papers;
        }
        if (papers.isEmpty()) {
            return Set.of(paper.get());
        }
        var more = new HashSet<>(papers);
        more.add(paper.get());
        return more;
    }

    private static Optional<PaperId> otherEnd(Change change) {
        return change instanceof Change.AddLink(var link) ? Optional.of(link.targetPaper())
                : change instanceof Change.RemoveLink(var link) ? Optional.of(link.targetPaper()) : Optional.empty();
    }

    public Event toEvent() {
        var ids = new long[papers.size()];
        int next = 0;
        for (PaperId paper : papers) {
            ids[next++] = paper.value();
        }
        Arrays.sort(ids);
        return new Event(TOPIC, Map.of(LOCATION, location.address(), PAPERS, ids, MANY, many, PEOPLE, people, RELEASES,
                releases, COMPARISONS, comparisons));
    }

    /** @return the event's content, or nothing where it is not one of ours */
    public static Optional<CorpusEvent> from(Event event) {
        if (!TOPIC.equals(event.getTopic()) || !(event.getProperty(PAPERS) instanceof long[] papers)
                || !(event.getProperty(LOCATION) instanceof String location)) {
            return Optional.empty();
        }
        return Optional.of(new CorpusEvent(new CorpusLocation(location),
                LongStream.of(papers).mapToObj(PaperId::new).collect(Collectors.toUnmodifiableSet()),
                Boolean.TRUE.equals(event.getProperty(MANY)), Boolean.TRUE.equals(event.getProperty(PEOPLE)),
                Boolean.TRUE.equals(event.getProperty(RELEASES)), Boolean.TRUE.equals(event.getProperty(COMPARISONS))));
    }
}
