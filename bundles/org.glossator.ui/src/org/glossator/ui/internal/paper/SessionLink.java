package org.glossator.ui.internal.paper;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Control;
import org.glossator.store.CorpusEvent;
import org.glossator.ui.CorpusSession;
import org.glossator.ui.CorpusSession.ActiveTaxonomy;
import org.glossator.ui.internal.Subscriptions;
import org.glossator.ui.internal.Workbenches;
import org.glossator.ui.internal.palette.CategoryIndex;

/** The session as a part of the window sees it, with news about it and about corpora, until the part's control goes. */
public final class SessionLink {
    private final CorpusSession session;
    private CategoryIndex index = CategoryIndex.EMPTY;
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

    /** @return the categories of the release in use; none while there is none */
    public CategoryIndex index() {
        Optional<ActiveTaxonomy> active = session.taxonomy();
        if (!active.equals(indexed)) {
            indexed = active;
            index = active.map(a -> CategoryIndex.of(a.taxonomy())).orElse(CategoryIndex.EMPTY);
        }
        return index;
    }
}
