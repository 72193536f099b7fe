package org.glossator.taxonomy.ide.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiFunction;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.resource.XtextResource;
import org.glossator.taxonomy.TaxonomySources;
import org.glossator.taxonomy.links.TaxonomyResource;
import org.glossator.taxonomy.syntax.TaxonomyText;

/**
 * A text that an editor has open. Its state changes at once; it is parsed when someone asks for what it says, and then only
 * around what has changed. Safe for threads: many ask at the same time, and parsing waits for them.
 */
final class OpenText {
    private final Language language;
    private final TaxonomySources sources;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Object indexing = new Object();
    private volatile TextState state;
    private volatile boolean closed;
    private volatile int forgotten; // how often; changed under the lock
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
            forgotten++;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** @return a number that is another one once what was known has been forgotten */
    int forgotten() {
        return forgotten;
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
     * @param question gets the parsed and linked text and the state that it is of; must only read, and keep nothing of it. The
     *        state may be past by now
     */
    <T> T read(BiFunction<XtextResource, TextState, T> question) {
        lock.readLock().lock();
        try {
            XtextResource tree = resource;
            TextState now = parsed;
            if (tree != null && now != null && now == state) {
                return question.apply(tree, now);
            }
        } finally {
            lock.readLock().unlock();
        }
        lock.writeLock().lock();
        XtextResource tree;
        TextState now;
        try {
            now = state;
            tree = parse(now);
            lock.readLock().lock(); // before the other is given up, so that no change comes between
        } finally {
            lock.writeLock().unlock();
        }
        try {
            return question.apply(tree, now);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** @return what the text declares and mentions */
    TextIndex index() {
        TextIndex known = index;
        return known != null && known.state() == state ? known : read(this::index);
    }

    /** One thread reads, the others that ask meanwhile wait for what it finds. */
    private TextIndex index(XtextResource tree, TextState now) {
        synchronized (indexing) {
            TextIndex known = index;
            if (known == null || known.state() != now) {
                known = IndexReader.read(tree, now);
                index = known;
            }
            return known;
        }
    }

    /** @return the name of the taxonomy; empty where it has none */
    String name() {
        return read((tree, now) -> tree.getContents().stream().filter(TaxonomyText.class::isInstance).map(TaxonomyText.class::cast)
                .map(TaxonomyText::getName).filter(Objects::nonNull).findFirst().orElse(""));
    }

    /** @return the names of the taxonomies that it imported when it was last read */
    List<String> knownImports() {
        TextIndex known = index;
        return known == null ? List.of() : known.imports();
    }

    /** @return what was known last, if anything is: asking does not read the text */
    Optional<TextIndex> knownIndex() {
        TextIndex known = index;
        return known == null ? Optional.empty() : Optional.of(known);
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
            tree = null; // there may be no room for two of them
            tree = language.parse(now.uri(), text, sources);
        }
        resource = tree;
        parsed = now;
        return tree;
    }

    /**
     * A change within quotation marks or within the name of a category is taken over as it is. Around another the statement is
     * parsed anew, if it is one and stays one. All else is parsed as a whole, so that the same text always has the same problems.
     *
     * @return false where the tree cannot be used any more
     */
    private static boolean update(XtextResource tree, String before, String now) {
        int start = Difference.start(before, now);
        int tail = Difference.tail(before, now, start);
        String gone = before.substring(start, before.length() - tail);
        String put = now.substring(start, now.length() - tail);
        try {
            return tree instanceof TaxonomyResource taxonomy && (taxonomy.replaceInText(start, gone.length(), put, now)
                    || taxonomy.replaceInName(start, gone.length(), put, now)
                    || taxonomy.replaceInStatements(start, gone.length(), put, now));
        } catch (RuntimeException e) {
            return false; // what stumbles over a change is no reason to fail: all is parsed anew
        }
    }
}
