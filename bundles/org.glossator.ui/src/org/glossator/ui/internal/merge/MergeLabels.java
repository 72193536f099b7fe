package org.glossator.ui.internal.merge;

import org.eclipse.osgi.util.NLS;
import org.glossator.exchange.CorpusMerge.Work;
import org.glossator.exchange.MergeConflict;

/** What the page says. */
final class MergeLabels {

    private MergeLabels() {
    }

    /** @return what to do now, what is done just now, or what came of it */
    static String sentence(MergeForm form) {
        return switch (form.state()) {
            case MergeForm.State.Missing(var why) -> why;
            case MergeForm.State.Comparing c -> Messages.MergeForm_comparing;
            case MergeForm.State.Compared(var report) when report.came().steps() == 0 -> Messages.MergeForm_nothing;
            case MergeForm.State.Compared(var report) -> report.conflicts().isEmpty() ? Messages.MergeForm_ready
                    : NLS.bind(Messages.MergeForm_readyWithConflicts, report.conflicts().size());
            case MergeForm.State.Merging m -> Messages.MergeForm_merging;
            case MergeForm.State.Merged(var report, var backup) -> report.conflicts().isEmpty() ? Messages.MergeForm_done
                    : NLS.bind(Messages.MergeForm_doneWithConflicts, report.conflicts().size());
            case MergeForm.State.Refused(var why, var compared) -> why;
        };
    }

    /** @return where the backup is kept, or what is done without one */
    static String backup(MergeForm form) {
        return switch (form.state()) {
            case MergeForm.State.Merged(var report, var backup) -> backup.map(file -> NLS.bind(Messages.MergeForm_backupKept, file))
                    .orElse(Messages.MergeForm_noBackup);
            default -> NLS.bind(Messages.MergeForm_backup, form.backup());
        };
    }

    /** @return what was done there and comes in, or came in */
    static String came(MergeForm form) {
        return form.report().map(report -> work(form.state() instanceof MergeForm.State.Merged ? Messages.MergeLabels_came
                : Messages.MergeLabels_comes, report.came())).orElse("");
    }

    /** @return what was done here alone */
    static String onlyHere(MergeForm form) {
        return form.report().map(report -> work(Messages.MergeLabels_onlyHere, report.onlyHere())).orElse("");
    }

    private static String work(String sentence, Work work) {
        return NLS.bind(sentence, new Object[] {work.steps(), work.papers(), work.claims(), work.annotations()});
    }

    /** @return in a few words what happened on both sides */
    static String kind(MergeConflict conflict) {
        return switch (conflict.code()) {
            case "merge.revisedTwice" -> Messages.MergeLabels_revisedTwice;
            case "merge.removedHere" -> Messages.MergeLabels_removedHere;
            case "merge.removedThere" -> Messages.MergeLabels_removedThere;
            case "merge.paperTwice" -> Messages.MergeLabels_paperTwice;
            case "merge.taxonomyTwice" -> Messages.MergeLabels_taxonomyTwice;
            case "merge.leftOut" -> Messages.MergeLabels_leftOut;
            default -> Messages.MergeLabels_doesNotFit;
        };
    }

    /** @return in a few words what the merge makes of it */
    static String decision(MergeConflict conflict) {
        return switch (conflict.code()) {
            case "merge.removedHere" -> Messages.MergeLabels_comesBack;
            case "merge.removedThere" -> Messages.MergeLabels_stays;
            case "merge.paperTwice" -> Messages.MergeLabels_bothPapers;
            case "merge.leftOut", "merge.doesNotFit" -> Messages.MergeLabels_onlyThere;
            default -> Messages.MergeLabels_thisStays;
        };
    }

    /** @return a version for people; that there is none, where there is none */
    static String version(MergeConflict.Version version) {
        return version.isThere() ? version.words() : Messages.MergeLabels_notThere;
    }

    /** @return a line for other programs, with tabs */
    static String tabbed(MergeConflict conflict) {
        return String.join("\t", kind(conflict), conflict.place().title(), decision(conflict), conflict.message());
    }
}
