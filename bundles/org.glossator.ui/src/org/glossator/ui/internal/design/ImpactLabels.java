package org.glossator.ui.internal.design;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.glossator.taxonomy.ReleaseComparison;
import org.glossator.ui.internal.Messages;
import org.glossator.ui.internal.design.ReleaseImpact.Compared;
import org.glossator.ui.internal.design.ReleaseImpact.New;
import org.glossator.ui.internal.design.ReleaseImpact.Row;
import org.glossator.ui.internal.design.ReleaseImpact.Unreadable;

/** What the view of a release's changes says. */
final class ImpactLabels {

    private ImpactLabels() {
    }

    /** @return what stands in the place of rows; nothing where there are rows */
    static Optional<String> notice(ReleaseImpact.Answer answer) {
        return switch (answer) {
            case Unreadable unreadable -> Optional.of(Messages.ImpactLabels_unreadable);
            case New(var taxonomy) -> Optional.of(NLS.bind(Messages.ImpactLabels_new, taxonomy));
            case Compared compared when compared.rows().isEmpty() && compared.comparison().isRaisedEnough() ->
                Optional.of(NLS.bind(Messages.ImpactLabels_same, compared.taxonomy(), compared.former()));
            case Compared compared -> Optional.empty();
        };
    }

    /** @return whether the version is raised enough, and how many annotations need somebody to look */
    static String headline(Compared compared) {
        ReleaseComparison comparison = compared.comparison();
        Object[] versions = {compared.taxonomy(), comparison.former(), comparison.version(), comparison.least()};
        return NLS.bind(comparison.isRaisedEnough() ? Messages.ImpactLabels_raised : Messages.ImpactLabels_notRaised, versions);
    }

    /** @return how many annotations are touched; empty where none are or nobody knows */
    static String annotations(Row row) {
        return switch (row.annotations()) {
            case 0 -> row.change().stored().isEmpty() ? "" : Messages.ImpactLabels_none;
            case 1 -> Messages.ImpactLabels_one;
            default -> NLS.bind(Messages.ImpactLabels_many, DesignLabels.count(row.annotations()));
        };
    }
}
