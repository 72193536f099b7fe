package org.glossator.store;

import java.util.List;
import java.util.Map;

import org.glossator.model.AnnotatorId;
import org.glossator.model.PaperId;

/**
 * What a person did in one go: one transaction, one history entry, one step of undo.
 *
 * @param code what it was, for the history: stable, such as {@code claim.mark} or {@code papers.import}
 * @param who did it; {@link AnnotatorRecord#SYSTEM} where it was no person
 * @param changes in order; may be made while it is walked through, once, so that a large import is never held in memory.
 *         They may ask the same corpus questions meanwhile, on the thread that walks; the answers know of the action's own
 *         earlier changes, perhaps without the papers that it added
 * @param why in the person's words, for the history; empty where there is nothing to say; at most {@value #LONGEST_WHY}
 *         UTF-16 code units
 * @param reverses the number of the action that this one takes back, which makes it an undo, or a redo where it takes
 *         back an undo; 0 for all others. Refused with {@code store.conflict} where that is not an action of the same
 *         person that can be taken back, or it was taken back already
 * @param origin {@link Origin#HERE}, or where and when an action was done that comes in from another copy of the corpus
 * @param texts which revision of a paper its places in the changes are of: claims, judged parts and evidence. Where the paper
 *         has a newer text by now, they are found again in it by their words and by those around them, with the warning
 *         {@code store.placedAnew}; where one is not found, the action is refused with {@code store.newText}. Of papers that
 *         are not named, places are of the text after the action that this one takes back, and where it takes back none,
 *         or comes in from another copy, of the text of now
 */
public record Action(String code, AnnotatorId who, Iterable<Change> changes, String why, long reverses, Origin origin,
        Map<PaperId, Integer> texts) {

    public static final int LONGEST_WHY = 2_000;

    public Action {
        texts = Map.copyOf(texts);
        if (why.length() > LONGEST_WHY) {
            throw new IllegalArgumentException("a reason of " + why.length() + " characters");
        }
    }

    /** With places in the texts of now, or of when the action was done that it takes back. */
    public Action(String code, AnnotatorId who, Iterable<Change> changes, String why, long reverses, Origin origin) {
        this(code, who, changes, why, reverses, origin, Map.of());
    }

    /** Done here and now. */
    public Action(String code, AnnotatorId who, Iterable<Change> changes, String why, long reverses) {
        this(code, who, changes, why, reverses, Origin.HERE);
    }

    /** Without words about why. */
    public Action(String code, AnnotatorId who, Iterable<Change> changes) {
        this(code, who, changes, "", 0);
    }

    public static Action of(String code, AnnotatorId who, Change... changes) {
        return new Action(code, who, List.of(changes));
    }

    /**
     * @param past what to take back; see {@link History#reversible}
     * @param changes all of its changes, as {@link History#changes} has them
     * @return what undoes it, or does again what it undid; of the same code and person
     */
    public static Action reversing(PastAction past, List<Change> changes) {
        return new Action(past.code(), past.who(), changes.reversed().stream().map(Change::inverse).toList(), "",
                past.number());
    }

    public Action because(String words) {
        return new Action(code, who, changes, words, reverses, origin, texts);
    }

    /** @param revisions see {@link #texts} */
    public Action inTexts(Map<PaperId, Integer> revisions) {
        return new Action(code, who, changes, why, reverses, origin, revisions);
    }
}
