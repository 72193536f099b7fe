package org.glossator.exchange.internal;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;

import org.glossator.exchange.internal.anchor.Reanchoring;
import org.glossator.store.Change;
import org.glossator.store.Corpus;

/**
 * The changes of an import, with those that take claims over to new texts. They are worked out when it is a paper's turn, so
 * that only one paper's claims are held in memory.
 */
final class WithClaims implements Iterator<Change> {
    private final Iterator<Change> papers;
    private final Corpus corpus;
    private final ArrayDeque<Change> next = new ArrayDeque<>();

    WithClaims(Iterator<Change> papers, Corpus corpus) {
        this.papers = papers;
        this.corpus = corpus;
    }

    @Override
    public boolean hasNext() {
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
                next.addAll(corpus.read(reader -> Reanchoring.of(reader, revision.before(), revision.after())).changes());
            } else {
                next.add(change);
            }
        }
        return next.remove();
    }
}
