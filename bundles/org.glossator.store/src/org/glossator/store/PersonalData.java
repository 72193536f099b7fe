package org.glossator.store;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.model.Outcome;

/** What a corpus knows of a person, and how it forgets that. An OSGi service. */
public interface PersonalData {

    /**
     * What was erased.
     *
     * @param name as the person is called from now on
     * @param comments and free texts of the person's judgements as they are now
     * @param past entries of the history in which the name or a comment stood, and steps for which the person gave a reason
     * @param upgradeCopies whether beside the corpus are copies from before upgrades, which know the person still
     */
    record Erased(String name, int comments, int past, boolean upgradeCopies) {
    }

    /**
     * Replaces a person's name and own words (comments, answers in free text, and reasons of steps) for good: in what the
     * corpus holds and in all of its history, also on the disk as far as the database allows. Judgements, claims, counts and
     * who did what stay, under a name that says nothing. That it was done, and when, is an action of the history. On a
     * server the person's login is dismissed too.
     *
     * @param name of the person now
     * @param monitor one unit a history entry, unknown total; cancelling leaves everything as it was
     * @return with {@code annotator.filesNotCleaned} as a warning where old rows still lie in files; refused, with nothing
     *         changed, as {@link Corpora#open} does, and with {@code annotator.unknown}, {@code store.cancelled}, or
     *         {@code store.notAllowed} where the caller does not own the corpus on its server
     */
    Outcome<Erased> erase(CorpusLocation location, String name, IProgressMonitor monitor);
}
