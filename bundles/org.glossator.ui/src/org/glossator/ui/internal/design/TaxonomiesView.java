package org.glossator.ui.internal.design;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.glossator.store.CorpusEvent;
import org.glossator.store.CorpusReader;
import org.glossator.store.ReleaseRecord;
import org.glossator.ui.CorpusReads;
import org.glossator.ui.CorpusSession;
import org.glossator.ui.internal.EditorFollowing;
import org.glossator.ui.internal.Messages;
import org.glossator.ui.internal.SectionList;
import org.glossator.ui.internal.SectionList.Head;
import org.glossator.ui.internal.SectionList.Item;
import org.glossator.ui.internal.SectionList.Row;
import org.glossator.ui.internal.SpokenName;
import org.glossator.ui.internal.Subscriptions;
import org.glossator.ui.internal.Workbenches;

/** The taxonomies at hand: files of the workspace, and what the open corpus has of them. */
public final class TaxonomiesView extends ViewPart {
    private static final String TEXT_EDITOR = "org.eclipse.ui.genericeditor.GenericEditor";

    private Composite body;
    private SectionList list;
    private List<TaxonomyFiles.Entry> files = List.of();
    private List<Release> releases = List.of();
    private Optional<IEditorInput> shown = Optional.empty(); // of the editor in front

    /** @param annotations under all releases of the taxonomy; shown at the newest one */
    private record Release(ReleaseRecord release, int annotations) {
    }

    @Override
    public void createPartControl(Composite parent) {
        body = new Composite(parent, SWT.NONE);
        body.setLayout(new StackLayout());
        list = new SectionList(body, item -> open(item.data()));
        SpokenName.give(list.control(), this::getPartName);
        ((StackLayout) body.getLayout()).topControl = list.control();
        ResourceFollowing.on(Messages.TaxonomiesView_reading, body, TaxonomyFiles::all, now -> {
            files = now;
            show();
        });
        EditorFollowing.on(getSite().getPage(), body, this::editorIs);
        Subscriptions.on(CorpusSession.TOPIC, body, e -> readReleases());
        Subscriptions.on(CorpusEvent.TOPIC, body, e -> readReleases());
        readReleases();
    }

    /** What is in front is what is selected. */
    private void editorIs(Optional<IEditorPart> front) {
        shown = front.map(IEditorPart::getEditorInput);
        select();
    }

    private void select() {
        shown.ifPresent(input -> {
            IFile file = Adapters.adapt(input, IFile.class);
            if (file != null) {
                list.select(file);
            } else if (input instanceof ReleaseInput release) {
                releases.stream().filter(r -> r.release().id().equals(release.id())).findFirst()
                        .ifPresent(r -> list.select(r.release()));
            }
        });
    }

    private void readReleases() {
        Workbenches.session().corpus().ifPresentOrElse(
                corpus -> CorpusReads.read(Messages.TaxonomiesView_reading, corpus, TaxonomiesView::releases, now -> {
                    releases = now;
                    show();
                }, () -> {
                    releases = List.of(); // they may be of another corpus
                    show();
                }, body), () -> {
                    releases = List.of();
                    show();
                });
    }

    private static List<Release> releases(CorpusReader reader) {
        Map<String, Integer> counts = new HashMap<>();
        var found = new ArrayList<Release>();
        for (ReleaseRecord release : reader.releases()) {
            Integer earlier = counts.get(release.taxonomy());
            if (earlier == null) {
                earlier = reader.categoryCounts(release.taxonomy()).values().stream().mapToInt(Integer::intValue).sum();
                counts.put(release.taxonomy(), earlier);
                found.add(new Release(release, earlier));
            } else {
                found.add(new Release(release, 0));
            }
        }
        return found;
    }

    private void show() {
        var rows = new ArrayList<Row>();
        rows.add(new Head(Messages.TaxonomiesView_files, ""));
        files.forEach(entry -> rows.add(new Item(DesignLabels.file(entry.file().getName()),
                DesignLabels.errors(entry.errors()), entry.file())));
        if (files.isEmpty()) {
            rows.add(new Item(Messages.TaxonomiesView_newTaxonomy, "", "org.glossator.ui.newTaxonomy"));
        }
        if (!releases.isEmpty()) {
            rows.add(new Head(Messages.TaxonomiesView_releases, ""));
            releases.forEach(r -> rows.add(
                    new Item(DesignLabels.release(r.release()), DesignLabels.count(r.annotations()), r.release())));
        }
        list.show(rows);
        select();
    }

    private void open(Object data) {
        switch (data) {
            case IFile file -> opening(() -> IDE.openEditor(getSite().getPage(), file));
            case ReleaseRecord release -> read(release);
            default -> Workbenches.run(String.valueOf(data));
        }
    }

    private void read(ReleaseRecord release) {
        Workbenches.session().corpus().ifPresent(corpus -> CorpusReads.read(Messages.TaxonomiesView_reading, corpus,
                reader -> reader.taxonomyText(release.id()).orElse(""),
                text -> opening(() -> getSite().getPage().openEditor(new ReleaseInput(release, text), TEXT_EDITOR)),
                body));
    }

    private interface Opening {
        void open() throws PartInitException;
    }

    private static void opening(Opening editor) {
        try {
            editor.open();
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
        }
    }

    @Override
    public void setFocus() {
        list.control().setFocus();
    }
}
