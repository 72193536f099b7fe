package org.glossator.ui.internal.corpus;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.glossator.ui.internal.Messages;
import org.glossator.ui.internal.session.SessionState;

/** What the Corpus view shows: its list, or why there is none and where to go from here. */
sealed interface CorpusPage {

    /** A way on, shown as a link. */
    enum Door {
        RETRY, READ_AGAIN, OPEN, TEAM, NEW, SAMPLE, IMPORT, CLEAR_FILTER, ALL, ALL_PAPERS
    }

    /** The papers. */
    record Listing() implements CorpusPage {
    }

    /**
     * No papers to show.
     *
     * @param headline a few words
     * @param text sentences; may be empty
     */
    record Notice(String headline, String text, List<Door> doors) implements CorpusPage {
        public Notice {
            doors = List.copyOf(doors);
        }
    }

    /** @param list of the corpus that is open, if one is */
    static CorpusPage of(SessionState state, CorpusList list) {
        return switch (state) {
            case SessionState.NoCorpus none -> new Notice(Messages.CorpusPage_noCorpus, Messages.CorpusPage_noCorpusText,
                    List.of(Door.SAMPLE, Door.OPEN, Door.NEW));
            case SessionState.Opening(var location) -> new Notice(
                    NLS.bind(Messages.CorpusPage_opening, location.name()), "", List.of());
            case SessionState.Failed(var location, var problem) -> new Notice(
                    NLS.bind(Messages.CorpusPage_failed, location.name()), problem.message(),
                    location.isFolder() ? List.of(Door.RETRY, Door.OPEN, Door.NEW)
                            : List.of(Door.RETRY, Door.TEAM, Door.OPEN));
            case SessionState.Open open -> open(list);
        };
    }

    private static CorpusPage open(CorpusList list) {
        if (!list.isKnown() && list.isFailed()) {
            return new Notice(Messages.CorpusPage_unread, Messages.CorpusPage_unreadText, List.of(Door.READ_AGAIN));
        }
        if (!list.isKnown() || list.papers() > 0 || list.isFailed()) { // of what failed it is not said that there is nothing
            return new Listing();
        }
        return list.all() == 0
                ? new Notice(Messages.CorpusPage_empty, Messages.CorpusPage_emptyText, List.of(Door.IMPORT))
                : list.isAssigned() && list.filter().isEmpty()
                ? new Notice(Messages.CorpusPage_noWork, Messages.CorpusPage_noWorkText, List.of(Door.ALL))
                : list.isInSet() && list.filter().isEmpty()
                ? new Notice(Messages.CorpusPage_emptySet, Messages.CorpusPage_emptySetText, List.of(Door.ALL_PAPERS))
                : new Notice(Messages.CorpusPage_noMatch, NLS.bind(Messages.CorpusPage_noMatchText, list.filter()),
                        List.of(Door.CLEAR_FILTER));
    }
}
