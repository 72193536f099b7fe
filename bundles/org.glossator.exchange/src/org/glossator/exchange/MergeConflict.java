package org.glossator.exchange;

import java.util.Optional;

import org.glossator.model.AnnotatorId;
import org.glossator.model.ClaimId;
import org.glossator.model.PaperId;

/**
 * Something that both copies of a corpus changed in ways that do not go together, for a person to look at.
 *
 * @param code stable: {@code merge.revisedTwice}, {@code merge.removedHere}, {@code merge.removedThere},
 *         {@code merge.paperTwice}, {@code merge.taxonomyTwice}, {@code merge.leftOut} or {@code merge.doesNotFit}
 * @param message a sentence: what it is about, and what was done
 * @param subject the id of what it is about
 * @param place where that is
 * @param here as it is in this corpus before the merge
 * @param there the same of the other copy
 */
public record MergeConflict(String code, String message, String subject, Spot place, Version here, Version there) {

    /**
     * Where to look at it, and whose it is.
     *
     * @param title of the paper; empty where it belongs to none
     * @param paper with the id of this corpus; empty where it belongs to none
     * @param claim that it is, or is about; empty where it is about something else
     * @param who made it or has to do it; empty where that is nobody
     */
    public record Spot(String title, Optional<PaperId> paper, Optional<ClaimId> claim, Optional<AnnotatorId> who) {
        /** Of no paper. */
        public static final Spot NONE = new Spot("", Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * How it is in one of the copies.
     *
     * @param words for people, at full length; may be several lines
     * @param json as the history has it
     */
    public record Version(String words, String json) {
        /** It is not there. */
        public static final Version NONE = new Version("", "");

        /** @return whether it is there */
        public boolean isThere() {
            return !words.isEmpty() || !json.isEmpty();
        }
    }
}
