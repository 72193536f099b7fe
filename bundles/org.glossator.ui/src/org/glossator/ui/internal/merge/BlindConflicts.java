package org.glossator.ui.internal.merge;

import java.util.List;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.glossator.exchange.MergeConflict;
import org.glossator.exchange.MergeConflict.Version;
import org.glossator.model.AnnotatorId;
import org.glossator.model.PaperId;
import org.glossator.store.CorpusReader;

/** Keeps from an annotator what others did to papers that the annotator judges blind. */
final class BlindConflicts {

    private BlindConflicts() {
    }

    /**
     * @param whole sees all of the corpus
     * @return as many as there are, in the same order; of those that are not to be seen only that they are there
     */
    static List<MergeConflict> hidden(CorpusReader whole, AnnotatorId viewer, List<MergeConflict> all) {
        Set<PaperId> blind = Set.copyOf(whole.blindPapers(viewer));
        return all.stream().map(conflict -> isSeen(conflict, viewer, blind) ? conflict
                : new MergeConflict(conflict.code(), NLS.bind(Messages.MergeLabels_blind, conflict.place().title()).strip(),
                        conflict.subject(), conflict.place(), Version.NONE, Version.NONE)).toList();
    }

    private static boolean isSeen(MergeConflict conflict, AnnotatorId viewer, Set<PaperId> blind) {
        boolean others = conflict.place().who().filter(who -> !who.equals(viewer)).isPresent();
        return !others || blind.isEmpty() || conflict.place().paper().filter(paper -> !blind.contains(paper)).isPresent();
    }
}
