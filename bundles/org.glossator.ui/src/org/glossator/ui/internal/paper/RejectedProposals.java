package org.glossator.ui.internal.paper;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.glossator.model.AnnotatorId;
import org.glossator.model.PaperId;
import org.glossator.store.CorpusLocation;
import org.glossator.ui.internal.session.PreferenceMemory;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/** What one annotator has rejected in one paper, kept with the preferences of this workspace and not in the corpus. */
final class RejectedProposals implements ProposedClaims.Rejections {
    private static final String NODE = PreferenceMemory.NODE + "/rejected";
    private static final String BETWEEN = " "; // no key has one

    private final Preferences node;
    private final String paper;

    RejectedProposals(CorpusLocation corpus, AnnotatorId annotator, PaperId paper) {
        this(InstanceScope.INSTANCE.getNode(NODE + "/" + Integer.toHexString(corpus.address().hashCode()) + "/" + annotator.value()),
                paper);
    }

    RejectedProposals(Preferences node, PaperId paper) {
        this.node = node;
        this.paper = Long.toString(paper.value());
    }

    @Override
    public Set<String> all() {
        String kept = node.get(paper, "");
        return kept.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(kept.split(BETWEEN)));
    }

    @Override
    public void add(String key) {
        var keys = new LinkedHashSet<>(all());
        keys.add(key);
        keep(keys);
    }

    @Override
    public void remove(String key) {
        var keys = new LinkedHashSet<>(all());
        keys.remove(key);
        keep(keys);
    }

    private void keep(Set<String> keys) {
        if (keys.isEmpty()) {
            node.remove(paper);
        } else {
            node.put(paper, String.join(BETWEEN, keys));
        }
        try {
            node.flush();
        } catch (BackingStoreException e) {
            ILog.of(RejectedProposals.class).error("The workspace's preferences could not be written.", e);
        }
    }
}
