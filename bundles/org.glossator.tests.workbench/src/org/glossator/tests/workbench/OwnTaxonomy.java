package org.glossator.tests.workbench;

import org.eclipse.swt.SWT;
import org.glossator.tests.workbench.pages.Desktop;
import org.glossator.tests.workbench.pages.TaxonomyPage;
import org.glossator.tests.workbench.pages.Waiting;

/** A journey through a taxonomy of its own: written and published as a designer does, and left again for the sample's. */
final class OwnTaxonomy {
    private final Desktop desktop;

    OwnTaxonomy(Desktop desktop) {
        this.desktop = desktop;
    }

    /**
     * Annotates with what the wizard writes and more.
     *
     * @param name of a new file
     * @param more at the end of its text
     */
    void use(String name, String more) {
        desktop.perspective("org.glossator.ui.annotate");
        Waiting.until("the sample's taxonomy", () -> !desktop.palette().categories().isEmpty());
        desktop.perspective("org.glossator.ui.design");
        TaxonomyPage taxonomy = desktop.taxonomies().create(name);
        taxonomy.append(more);
        desktop.commands().key(SWT.MOD1, 's');
        desktop.commands().run("org.glossator.ui.publishTaxonomy");
        desktop.dialogs().confirm("Publish", "Publish");
        desktop.perspective("org.glossator.ui.annotate");
        Waiting.until("the palette shows it", () -> desktop.palette().categories().contains("Stance"));
    }

    void leave() {
        desktop.tabs().closeAll();
        desktop.commands().choose("Taxonomy", "Annotate With", "feedback");
        Waiting.until("the palette shows the first one again", () -> desktop.palette().categories().contains("Source"));
    }
}
