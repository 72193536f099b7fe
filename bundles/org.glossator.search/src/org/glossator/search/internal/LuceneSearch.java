package org.glossator.search.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.glossator.model.Outcome;
import org.glossator.store.Corpora;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.CorpusSearch;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Searches by one index for each corpus, which stays open once it was needed. */
@Component
public final class LuceneSearch implements CorpusSearch {
    /** Held, as a logger that nobody holds forgets its level. It speaks of processors, to nobody who could do something. */
    private static final Logger LIBRARYS_OWN = Logger.getLogger("org.apache.lucene");

    static {
        LIBRARYS_OWN.setLevel(Level.OFF);
    }

    private final Corpora corpora;
    private final Path cache;
    private final Map<CorpusLocation, CorpusIndex> indices = new HashMap<>();

    /** Called by OSGi. */
    @Activate
    public LuceneSearch(@Reference Corpora corpora) {
        this(corpora, IndexFolders.cache(System.getenv(), System.getProperty("user.home", ".")));
    }

    /** @param cache where the indices of corpora are that have no folder */
    LuceneSearch(Corpora corpora, Path cache) {
        this.corpora = corpora;
        this.cache = cache;
    }

    @Override
    public Outcome<List<Hit>> find(CorpusLocation place, String words, int limit, IProgressMonitor monitor) {
        return corpora.open(place, Opening.EXISTING).then(corpus -> {
            try (Corpus open = corpus) {
                CorpusIndex index = index(place);
                index.catchUp(open, monitor);
                return Outcome.done(index.find(words, limit));
            } catch (OperationCanceledException e) {
                return Outcome.refused("store.cancelled", "Cancelled: nothing was searched.");
            } catch (IOException e) {
                close(place);
                return Outcome.refused("search.noIndex", "Nothing was searched, as the index in "
                        + IndexFolders.of(place, cache) + " cannot be written or is used by another program: make sure that"
                        + " there is room and that the folder may be written, then search again. The corpus is safe.");
            }
        });
    }

    private synchronized CorpusIndex index(CorpusLocation place) throws IOException {
        CorpusIndex index = indices.get(place);
        if (index == null) {
            index = CorpusIndex.open(IndexFolders.of(place, cache));
            indices.put(place, index);
        }
        return index;
    }

    private synchronized void close(CorpusLocation place) {
        CorpusIndex index = indices.remove(place);
        if (index != null) {
            index.close();
        }
    }

    /** Called by OSGi when the service goes. */
    @Deactivate
    public synchronized void closeAll() {
        indices.values().forEach(CorpusIndex::close);
        indices.clear();
    }
}
