package org.glossator.ui.internal.design;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.glossator.exchange.ReleasePublication;
import org.glossator.exchange.ReleasePublication.Published;
import org.glossator.model.AnnotatorId;
import org.glossator.model.Outcome;
import org.glossator.model.Taxonomy;
import org.glossator.store.Corpus;
import org.glossator.taxonomy.Taxonomies;
import org.glossator.taxonomy.TaxonomyReleases;
import org.glossator.ui.Problems;
import org.glossator.ui.internal.Messages;
import org.glossator.ui.internal.Workbenches;
import org.glossator.ui.internal.session.FamilyJob;
import org.glossator.ui.internal.session.WorkbenchCorpusSession;

/** Publishes the taxonomy of the editor in front, after a look at what is wrong with it and a question. */
public final class PublishTaxonomyHandler extends AbstractHandler {

    /** The family of the jobs that publish, for joining. */
    public static final Object FAMILY = PublishTaxonomyHandler.class;

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        IEditorPart editor = HandlerUtil.getActiveEditorChecked(event);
        IFile file = Adapters.adapt(editor.getEditorInput(), IFile.class);
        WorkbenchCorpusSession session = Workbenches.session();
        Optional<AnnotatorId> who = session.annotator().map(person -> person.id());
        if (file == null || session.corpus().isEmpty() || who.isEmpty()
                || !editor.getSite().getPage().saveEditor(editor, false)) {
            return null; // reserved by the framework
        }
        Shell shell = HandlerUtil.getActiveShellChecked(event);
        Corpus corpus = session.corpus().get();
        inJob(shell, monitor -> publication(file).check(corpus), taxonomy -> {
            if (confirmed(shell, taxonomy, corpus)) {
                inJob(shell, monitor -> publication(file).run(corpus, who.get(), monitor), published -> tell(published));
            }
        });
        return null; // reserved by the framework
    }

    private interface Work<T> {
        Outcome<T> run(IProgressMonitor monitor);
    }

    private static <T> void inJob(Shell shell, Work<T> work, Consumer<T> then) {
        new FamilyJob(Messages.PublishTaxonomy_job, FAMILY, monitor -> {
            Outcome<T> outcome = Problems.guarded(() -> work.run(monitor));
            if (!shell.isDisposed()) {
                shell.getDisplay().asyncExec(() -> {
                    switch (outcome) {
                        case Outcome.Done<T>(var value, var warnings) -> then.accept(value);
                        case Outcome.Refused<T>(var problems) -> Problems.show(Messages.PublishTaxonomy_refused,
                                problems);
                    }
                });
            }
        }).schedule();
    }

    private static PublishTaxonomy publication(IFile file) {
        try (InputStream content = file.getContents()) {
            String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            return new PublishTaxonomy(Workbenches.service(Taxonomies.class),
                    Workbenches.service(TaxonomyReleases.class), new ReleasePublication(), text,
                    file.getName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CoreException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean confirmed(Shell shell, Taxonomy taxonomy, Corpus corpus) {
        return new MessageDialog(shell, Messages.PublishTaxonomy_title, null,
                NLS.bind(Messages.PublishTaxonomy_question,
                        new Object[] {taxonomy.name(), taxonomy.version(), corpus.location().name()}),
                MessageDialog.QUESTION, 0, Messages.PublishTaxonomy_publish, Messages.PublishTaxonomy_cancel)
                        .open() == 0;
    }

    private static void tell(Published published) {
        Workbenches.session().useTaxonomy(published.release().taxonomy());
        Workbenches.say(NLS.bind(Messages.PublishTaxonomy_done, published.release().taxonomy(),
                published.release().version()));
    }
}
