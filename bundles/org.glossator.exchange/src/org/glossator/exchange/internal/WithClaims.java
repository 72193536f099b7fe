package org.glossator.exchange.internal;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

import org.glossator.exchange.internal.anchor.Reanchoring;
import org.glossator.model.AnnotationId;
import org.glossator.store.Change;
import org.glossator.store.Corpus;

/**
 * The changes of an import, with those that take claims over to new texts. They are worked out when it is a paper's turn, so
 * that only one paper's claims are held in memory. On a server somebody may name words of the paper as evidence until the first
 * of them is done, which keeps others away: such evidence follows in the end.
 */
final class WithClaims implements Iterator<Change> {
    private final Iterator<Change> papers;
    private final Corpus corpus;
    private final ArrayDeque<Change> next = new ArrayDeque<>();
    private Optional<Change.RevisePaper> revised = Optional.empty(); // whose evidence is to be looked at once more
    private Set<AnnotationId> seen = Set.of();

    WithClaims(Iterator<Change> papers, Corpus corpus) {
        this.papers = papers;
        this.corpus = corpus;
    }

    @Override
    public boolean hasNext() {
        if (next.isEmpty() && revised.isPresent()) {
            next.addAll(corpus.read(reader -> Reanchoring.late(reader, revised.get().before(), revised.get().after(), seen)));
            revised = Optional.empty();
        }
        return !next.isEmpty() || papers.hasNext();
    }

    @Override
    public Change next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (next.isEmpty()) {
            Change change = papers.next();
            if (change instanceof Change.RevisePaper revision) {
                next.addAll(corpus.read(reader -> {
                    seen = Reanchoring.seen(reader, revision.before().id());
                    return Reanchoring.of(reader, revision.before(), revision.after());
                }).changes());
                revised = Optional.of(revision);
            } else {
                next.add(change);
            }
        }
        return next.remove();
    }
}
