package org.glossator.ui.internal.session;

import java.util.stream.Collectors;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.glossator.store.CorpusLocation;
import org.osgi.service.prefs.BackingStoreException;

/** Keeps the memory in the workspace's preferences; the only place that knows their keys. */
public final class PreferenceMemory implements SessionMemory.Keeper {

    /** The bundle whose preferences these are. */
    public static final String NODE = "org.glossator.ui";
    /** The name to annotate under. */
    public static final String ANNOTATOR = "annotator";
    private static final String RECENT = "corpora.recent";
    private static final String TAXONOMY = "taxonomy";

    private final IEclipsePreferences node;

    PreferenceMemory(IEclipsePreferences node) {
        this.node = node;
    }

    @Override
    public SessionMemory load() {
        return new SessionMemory(node.get(RECENT, "").lines().map(CorpusLocation::new).toList(),
                node.get(ANNOTATOR, ""), node.get(TAXONOMY, ""));
    }

    @Override
    public void keep(SessionMemory memory) {
        node.put(RECENT, memory.recent().stream().map(CorpusLocation::address).collect(Collectors.joining("\n")));
        node.put(ANNOTATOR, memory.annotator());
        node.put(TAXONOMY, memory.taxonomy());
        try {
            node.flush(); // a kill must not lose which corpus was open
        } catch (BackingStoreException e) {
            ILog.of(PreferenceMemory.class).error("The workspace's preferences could not be written.", e);
        }
    }
}
