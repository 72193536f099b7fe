package org.glossator.ui.internal.session;

import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.glossator.store.ReleaseRecord;
import org.glossator.ui.internal.Messages;
import org.glossator.ui.internal.Workbenches;

/** The taxonomies of the corpus, each with its newest release, to choose the one to annotate with. */
public final class TaxonomyItems extends CompoundContributionItem {

    @Override
    protected IContributionItem[] getContributionItems() {
        if (Workbenches.session().state() instanceof SessionState.Open open && !open.releases().isEmpty()) {
            String current = open.taxonomy().map(active -> active.release().taxonomy()).orElse("");
            return newest(open.releases()).stream().map(release -> item(release, release.taxonomy().equals(current)))
                    .toArray(IContributionItem[]::new);
        }
        var none = new Action(Messages.TaxonomyItems_none) {
        };
        none.setEnabled(false);
        return new IContributionItem[] {new ActionContributionItem(none)};
    }

    /** @param releases the newest first */
    static List<ReleaseRecord> newest(List<ReleaseRecord> releases) {
        return releases.stream().filter(release -> releases.stream()
                .filter(r -> r.taxonomy().equals(release.taxonomy())).findFirst().filter(release::equals).isPresent())
                .toList();
    }

    private static IContributionItem item(ReleaseRecord release, boolean current) {
        var action = new Action(release.taxonomy() + " " + release.version(), IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    Workbenches.session().useTaxonomy(release.taxonomy());
                }
            }
        };
        action.setChecked(current);
        return new ActionContributionItem(action);
    }
}
