package org.glossator.taxonomy.ide.internal;

import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiFunction;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.resource.XtextResource;
import org.glossator.taxonomy.TaxonomySources;

/**
 * A text that an editor has open. Its state changes at once; it is parsed when someone asks for what it says, and then only
 * around what has changed. Safe for threads: many ask at the same time, and parsing waits for them.
 */
final class OpenText {
    private final Language language;
    private final TaxonomySources sources;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile TextState state;
    private volatile boolean closed;
    private volatile @Nullable TextIndex index;
    private @Nullable XtextResource resource; // guarded by the lock
    private @Nullable TextState parsed; // guarded by the lock

    /** @param sources of what the text imports */
    OpenText(Language language, TextState state, TaxonomySources sources) {
        this.sources = sources;
        this.language = language;
        this.state = state;
    }

    TextState state() {
        return state;
    }

    void change(TextState next) {
        state = next;
    }

    /** What it imports has changed: all that is known of it is forgotten. */
    void forget() {
        lock.writeLock().lock();
        try {
            resource = null;
            index = null;
        } finally {
            lock.writeLock().unlock();
        }
    }

    void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }

    /** @return whether this is what the editor shows no longer */
    boolean isPast(TextState some) {
        return closed || state != some;
    }

    /**
     * @param question gets the parsed and linked text and what is known of it; must only read, and keep nothing of the former.
     *        It may be of a state that is past by now
     */
    <T> T read(BiFunction<XtextResource, TextIndex, T> question) {
        lock.readLock().lock();
        try {
            XtextResource tree = resource;
            TextIndex known = index;
            if (tree != null && known != null && known.state() == state) {
                return question.apply(tree, known);
            }
        } finally {
            lock.readLock().unlock();
        }
        lock.writeLock().lock(); // linking changes the tree as parsing does
        XtextResource tree;
        TextIndex known;
        try {
            TextState now = state;
            tree = parse(now);
            known = index;
            if (known == null || known.state() != now) {
                known = IndexReader.read(tree, now);
                index = known;
            }
            lock.readLock().lock(); // before the other is given up, so that no change comes between
        } finally {
            lock.writeLock().unlock();
        }
        try {
            return question.apply(tree, known);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** @return what the text declares and mentions */
    TextIndex index() {
        TextIndex known = index;
        return known != null && known.state() == state ? known : read((tree, read) -> read);
    }

    /** @return the names of the taxonomies that it imported when it was last read */
    List<String> knownImports() {
        TextIndex known = index;
        return known == null ? List.of() : known.imports();
    }

    /** @return what was known last, even if the text has changed since; what is asked while typing must not wait */
    TextIndex latestIndex() {
        TextIndex known = index;
        return known != null ? known : index();
    }

    private XtextResource parse(TextState now) {
        XtextResource tree = resource;
        TextState before = parsed;
        if (tree != null && before == now) {
            return tree;
        }
        resource = null; // so that a failure leaves nothing half changed
        String text = now.text().length() > Language.MAX_LENGTH ? "" : now.text();
        if (tree == null || before == null || !update(tree, before.text(), text)) {
            tree = language.parse(now.uri(), text, sources);
        }
        resource = tree;
        parsed = now;
        return tree;
    }

    /**
     * Around a change the text is parsed anew if it was well formed and stays so, and if the change cannot turn what is around
     * it into something else, as a quotation mark can. All else is parsed as a whole, so that the same text always has the
     * same problems.
     *
     * @return false where the tree cannot be used any more
     */
    private static boolean update(XtextResource tree, String before, String now) {
        int shorter = Math.min(before.length(), now.length());
        int start = 0;
        while (start < shorter && before.charAt(start) == now.charAt(start)) {
            start++;
        }
        int tail = 0;
        while (tail < shorter - start && before.charAt(before.length() - 1 - tail) == now.charAt(now.length() - 1 - tail)) {
            tail++;
        }
        String gone = before.substring(start, before.length() - tail);
        String put = now.substring(start, now.length() - tail);
        if (tree.getParseResult().hasSyntaxErrors() || !isPlain(gone) || !isPlain(put)) {
            return false;
        }
        try {
            tree.update(start, gone.length(), put);
            return !tree.getParseResult().hasSyntaxErrors()
                    && tree.getParseResult().getRootNode().getTotalLength() == now.length();
        } catch (RuntimeException e) {
            return false; // an incremental parser that stumbles is no reason to fail: all is parsed anew
        }
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == ' ' || c == '.' || c == ',' || c == '-' || c == '_');
    }
}
