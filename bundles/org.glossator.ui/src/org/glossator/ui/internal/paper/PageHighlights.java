package org.glossator.ui.internal.paper;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.glossator.model.CategoryId;
import org.osgi.service.prefs.BackingStoreException;

/**
 * Which claims are highlighted in papers, and what their colours say; the only place that knows the keys of these preferences.
 *
 * @param annotator the name of the one whose judgements are shown; empty for everybody
 * @param branch the category that is shown, with all below it
 */
public record PageHighlights(String annotator, Optional<CategoryId> branch, State state, Hue hue) {

    /** Everything, by category. */
    public static final PageHighlights ALL = new PageHighlights("", Optional.empty(), State.ANY, Hue.CATEGORY);

    /** What has become of a claim. */
    public enum State {
        ANY, WITHOUT_CATEGORY, UNDECIDED, COMMENTED, ASKED, DIFFERENT, NOT_BY_HAND
    }

    /** What a colour stands for. */
    public enum Hue {
        CATEGORY, ANNOTATOR, STATE, AGREEMENT
    }

    private static final String ANNOTATOR = "highlights.annotator";
    private static final String BRANCH = "highlights.branch";
    private static final String STATE = "highlights.state";
    private static final String HUE = "highlights.hue";

    static PageHighlights read(IEclipsePreferences node) {
        return new PageHighlights(node.get(ANNOTATOR, ""),
                Optional.of(node.get(BRANCH, "")).filter(id -> !id.isEmpty()).map(CategoryId::new),
                named(State.values(), node.get(STATE, ""), State.ANY), named(Hue.values(), node.get(HUE, ""), Hue.CATEGORY));
    }

    private static <E extends Enum<E>> E named(E[] all, String name, E usual) {
        return Stream.of(all).filter(one -> one.name().equals(name)).findFirst().orElse(usual);
    }

    /** From now on, also for papers that are open and at the next start. */
    void keep(IEclipsePreferences node) {
        node.put(ANNOTATOR, annotator);
        node.put(BRANCH, branch.map(CategoryId::value).orElse(""));
        node.put(STATE, state.name());
        node.put(HUE, hue.name());
        try {
            node.flush();
        } catch (BackingStoreException e) {
            ILog.of(PageHighlights.class).error("The workspace's preferences could not be written.", e);
        }
    }

    /** @return whether the preference with this key is one of these */
    static boolean isOne(String key) {
        return key.startsWith("highlights.");
    }

    /** @return whether some claims may be left out */
    boolean isFilter() {
        return !annotator.isEmpty() || branch.isPresent() || state != State.ANY;
    }

    /** @return the same colours, of everything */
    PageHighlights unfiltered() {
        return new PageHighlights("", Optional.empty(), State.ANY, hue);
    }
}
