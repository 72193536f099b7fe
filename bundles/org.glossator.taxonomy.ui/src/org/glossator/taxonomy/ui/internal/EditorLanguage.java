package org.glossator.taxonomy.ui.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.annotation.Nullable;
import org.glossator.taxonomy.TaxonomyLibraries;
import org.glossator.taxonomy.TaxonomySources;
import org.glossator.taxonomy.ide.Finding;
import org.glossator.taxonomy.ide.Named;
import org.glossator.taxonomy.ide.StoredAnnotations;
import org.glossator.taxonomy.ide.TaxonomySession;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The one language session of all editors, and who wants to hear of what it finds. Safe for threads. */
@Component(service = EditorLanguage.class)
public final class EditorLanguage {

    /** Hears of a text once it was read anew and nobody types in it for a moment, on a thread of its own. */
    public interface Listener {
        void read(String uri, List<Finding> findings);
    }

    private static final int REST = 250; // milliseconds without a key, before what shows the whole text is made anew

    private final TaxonomySession session;
    private final Map<String, Integer> readings = new ConcurrentHashMap<>(); // how many there were of a text, by its address
    private final Executor rested = CompletableFuture.delayedExecutor(REST, TimeUnit.MILLISECONDS);
    private final Map<String, Integer> uses = new ConcurrentHashMap<>();
    private final Set<IPath> known = ConcurrentHashMap.newKeySet(); // projects
    private final Set<Listener> listeners = new CopyOnWriteArraySet<>();
    private final ProblemMarkers markers = new ProblemMarkers();
    private final FileChanges changes = new FileChanges(this::filesChanged);
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable StoredAnnotations stored; // comes with the window that has a corpus

    /** The session starts its server with the first text. */
    @Activate
    public EditorLanguage(@Reference TaxonomyLibraries libraries) {
        session = new TaxonomySession(this::found, this::stored, TaxonomySources.shipped(libraries));
    }

    private Map<String, Integer> stored(String taxonomy) {
        StoredAnnotations now = stored;
        return now == null ? Map.of() : now.byCategory(taxonomy);
    }

    @Deactivate
    public void close() {
        changes.end();
        session.close();
    }

    public TaxonomySession session() {
        return session;
    }

    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    /** @return as {@link TaxonomySession#named} has it; files that no editor shows are looked through too */
    public CompletableFuture<List<Named>> named(String query) {
        knowWorkspace();
        return session.named(query);
    }

    private void knowWorkspace() {
        changes.follow();
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            IPath location = project.getLocation();
            if (location != null && known.add(location)) {
                session.know(location.toPath());
            }
        }
    }

    /** An editor shows the text from now on; each call is followed by one of {@link #release}. */
    public void use(String uri) {
        knowWorkspace();
        uses.merge(uri, 1, Integer::sum);
    }

    /**
     * An editor shows the text no longer. With the last one, the problems become those of the file as it was kept.
     *
     * @param kept what the file holds
     */
    public void release(String uri, String kept) {
        if (uses.merge(uri, -1, Integer::sum) <= 0) {
            uses.remove(uri);
            session.update(uri, kept);
            session.outline(uri).whenComplete((outline, failure) -> {
                if (!uses.containsKey(uri)) {
                    readings.remove(uri);
                    session.forget(uri);
                    session.filesChanged(List.of(uri));
                }
            });
        }
    }

    private void filesChanged(List<String> uris) {
        List<String> others = uris.stream().filter(uri -> !uses.containsKey(uri)).toList();
        if (!others.isEmpty()) {
            session.filesChanged(others);
        }
    }

    private void found(String uri, List<Finding> findings) {
        markers.show(uri, findings);
        int reading = readings.merge(uri, 1, Integer::sum);
        if (reading == 1) {
            tell(uri, findings); // nobody has seen anything of it yet
        } else {
            rested.execute(() -> {
                if (Integer.valueOf(reading).equals(readings.get(uri))) { // else the next one tells
                    tell(uri, findings);
                }
            });
        }
    }

    private void tell(String uri, List<Finding> findings) {
        listeners.forEach(listener -> listener.read(uri, findings));
    }
}
