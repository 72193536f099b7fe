package org.glossator.ui.internal.session;

import org.eclipse.osgi.util.NLS;
import org.glossator.ui.internal.Messages;
import org.glossator.ui.internal.Shortened;

/** What the tool items say. */
final class SessionLabels {
    private static final int LONGEST = 28; // characters

    private SessionLabels() {
    }

    static String corpus(SessionState state) {
        return switch (state) {
            case SessionState.NoCorpus none -> dropping(Messages.SessionLabels_noCorpus);
            case SessionState.Failed failed -> dropping(Messages.SessionLabels_noCorpus);
            case SessionState.Opening(var location) -> dropping(location.name());
            case SessionState.Open open -> dropping(open.corpus().location().name());
        };
    }

    static String annotator(SessionState state) {
        return dropping(state instanceof SessionState.Open open ? open.annotator().name()
                : Messages.SessionLabels_nobody);
    }

    private static String dropping(String name) {
        return NLS.bind(Messages.SessionLabels_dropping, Shortened.toLength(name, LONGEST).replace("&", "&&"));
    }
}
