package org.glossator.ui.internal.paper;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Control;
import org.glossator.model.CategoryId;
import org.glossator.store.CorpusEvent;
import org.glossator.ui.CorpusSession;
import org.glossator.ui.CorpusSession.ActiveTaxonomy;
import org.glossator.ui.internal.Subscriptions;
import org.glossator.ui.internal.Workbenches;
import org.glossator.ui.internal.palette.CategoryIndex;
import org.glossator.ui.internal.palette.CategoryIndex.Other;

/** The session as a part of the window sees it, with news about it and about corpora, until the part's control goes. */
public final class SessionLink {
    private final CorpusSession session;
    private CategoryIndex index = CategoryIndex.EMPTY;
    private final Map<CategoryId, Other> others = new HashMap<>();
    private Optional<ActiveTaxonomy> indexed = Optional.empty();

    /**
     * @param control whose thread the news arrive on, and which ends them
     * @param sessionChanged another corpus, annotator or taxonomy
     * @param corpusChanged the content of some corpus
     */
    public SessionLink(Control control, Runnable sessionChanged, Consumer<CorpusEvent> corpusChanged) {
        session = Workbenches.service(CorpusSession.class);
        Subscriptions.on(CorpusSession.TOPIC, control, event -> sessionChanged.run());
        Subscriptions.on(CorpusEvent.TOPIC, control, event -> CorpusEvent.from(event).ifPresent(corpusChanged));
    }

    public CorpusSession session() {
        return session;
    }

    /**
     * From now on the {@link #index} can say what these are called where the release in use does not have them.
     *
     * @return whether that is new
     */
    boolean call(Map<CategoryId, Other> more) {
        boolean fresh = !others.entrySet().containsAll(more.entrySet());
        others.putAll(more);
        index = index().with(others);
        return fresh;
    }

    /** @return the categories of the release in use; none while there is none */
    public CategoryIndex index() {
        Optional<ActiveTaxonomy> active = session.taxonomy();
        if (!active.equals(indexed)) {
            indexed = active;
            index.called().forEach(others::putIfAbsent); // what is shown says the same until it is read again
            index = active.map(a -> CategoryIndex.of(a.taxonomy())).orElse(CategoryIndex.EMPTY).with(others);
        }
        return index;
    }
}
