package org.glossator.taxonomy.ui.internal.hierarchy;

import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.resources.IStorage;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IStorageEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.texteditor.ITextEditor;
import org.glossator.taxonomy.ide.Finding;
import org.glossator.taxonomy.ide.OutlineNode;
import org.glossator.taxonomy.ide.StoredAnnotations;
import org.glossator.taxonomy.ui.internal.EditorLanguage;
import org.glossator.taxonomy.ui.internal.Services;
import org.glossator.taxonomy.ui.internal.editor.DocumentPlaces;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/**
 * The taxonomy in front, for a view that shows what it declares: a file that is being written or a release, which nobody
 * changes. Tells of every change of it and of the caret; leads the caret. On the UI thread; the language is asked elsewhere.
 */
@NonNullByDefault({})
final class FrontText {
    private static final String ENDING = ".taxonomy";

    /** A view that follows. */
    interface Follower {
        void show(Front front);

        /** @param path the categories around the caret, outermost first; empty where it is in none */
        void caretIn(List<OutlineNode> path);
    }

    /** What is known of what is in front. */
    sealed interface Front {
        default List<OutlineNode> roots() {
            return List.of();
        }
    }

    /** No taxonomy is in front. */
    record Nothing() implements Front {
    }

    /** A taxonomy is, and what it declares is not known yet. */
    record BeingRead() implements Front {
    }

    /** A taxonomy is, and the language cannot say what it declares. */
    record NotRead() implements Front {
    }

    /**
     * What is in front, read.
     *
     * @param title what its tab shows
     * @param stored how many annotations of each category there are, by path; without zeros
     */
    record Shown(String title, @Override List<OutlineNode> roots, Map<String, Integer> stored) implements Front {
    }

    private final IWorkbenchPage page;
    private final Control anchor;
    private final Follower follower;
    private final EditorLanguage language = Services.get(EditorLanguage.class);
    private final EditorLanguage.Listener reader = this::read;
    private final ISelectionChangedListener caret = event -> caret();
    private ITextEditor editor; // with a taxonomy; null where there is none
    private List<OutlineNode> roots = List.of();
    private int asked; // counts questions: an answer to an older one is not shown

    private FrontText(IWorkbenchPage page, Control anchor, Follower follower) {
        this.page = page;
        this.anchor = anchor;
        this.follower = follower;
    }

    /** @param anchor while it lives, the follower is told */
    static FrontText follow(IWorkbenchPage page, Control anchor, Follower follower) {
        var front = new FrontText(page, anchor, follower);
        var parts = new Parts(front);
        page.addPartListener(parts);
        front.language.addListener(front.reader);
        ServiceRegistration<EventHandler> hearing = front.hearOfAnnotations();
        anchor.addDisposeListener(e -> {
            page.removePartListener(parts);
            front.language.removeListener(front.reader);
            hearing.unregister();
            front.use(null);
        });
        follower.show(new Nothing());
        front.editorChanged();
        return front;
    }

    private ServiceRegistration<EventHandler> hearOfAnnotations() {
        BundleContext context = FrameworkUtil.getBundle(FrontText.class).getBundleContext();
        Display display = anchor.getDisplay();
        EventHandler changed = event -> display.asyncExec(this::ask);
        return context.registerService(EventHandler.class, changed,
                new Hashtable<>(Map.of(EventConstants.EVENT_TOPIC, StoredAnnotations.TOPIC)));
    }

    /** Selects the name of what is declared, and shows it. */
    void lead(OutlineNode node) {
        if (editor != null) {
            editor.selectAndReveal(node.nameStart(), node.nameEnd() - node.nameStart());
        }
    }

    /** Goes to the text. */
    void activate() {
        if (editor != null) {
            page.activate(editor);
        }
    }

    private void editorChanged() {
        IEditorPart front = page.getActiveEditor();
        ITextEditor now = front != null && isTaxonomy(front) ? front.getAdapter(ITextEditor.class) : null;
        if (now != editor) {
            use(now);
            roots = List.of();
            if (now == null) {
                asked++;
                follower.show(new Nothing());
            } else {
                follower.show(new BeingRead()); // the first text waits for the language to start
                ask();
            }
        }
    }

    private static boolean isTaxonomy(IEditorPart part) {
        IEditorInput input = part.getEditorInput();
        return input != null && (input.getName().endsWith(ENDING) || storage(input).endsWith(ENDING));
    }

    private static String storage(IEditorInput input) {
        try {
            IStorage storage = input instanceof IStorageEditorInput stored ? stored.getStorage() : null;
            return storage == null ? "" : Objects.requireNonNullElse(storage.getName(), "");
        } catch (CoreException e) {
            return ""; // its editor says so
        }
    }

    private void use(ITextEditor now) {
        if (editor != null && editor.getSelectionProvider() instanceof IPostSelectionProvider carets) {
            carets.removePostSelectionChangedListener(caret);
        }
        editor = now;
        if (now != null && now.getSelectionProvider() instanceof IPostSelectionProvider carets) {
            carets.addPostSelectionChangedListener(caret);
        }
    }

    private Optional<IDocument> document() {
        return Optional.ofNullable(editor).filter(shown -> shown.getDocumentProvider() != null)
                .map(shown -> shown.getDocumentProvider().getDocument(shown.getEditorInput()));
    }

    private void read(String uri, List<Finding> findings) {
        if (!anchor.isDisposed()) {
            anchor.getDisplay().asyncExec(() -> {
                if (document().flatMap(DocumentPlaces::uri).filter(uri::equals).isPresent()) {
                    ask();
                }
            });
        }
    }

    private void ask() {
        Optional<IDocument> document = document();
        if (anchor.isDisposed() || document.isEmpty()) {
            return;
        }
        int question = ++asked;
        String title = editor.getTitle();
        Display display = anchor.getDisplay();
        answer(document.get()).whenComplete((answer, failure) -> display.asyncExec(() -> {
            if (!anchor.isDisposed() && question == asked) {
                Front now = failure == null ? new Shown(title, answer.roots, answer.stored) : new NotRead();
                roots = now.roots();
                follower.show(now);
                caret();
            }
        }));
    }

    private record Answer(List<OutlineNode> roots, Map<String, Integer> stored) {
    }

    private CompletableFuture<Answer> answer(IDocument document) {
        String text = document.get();
        Optional<String> uri = DocumentPlaces.uri(document);
        if (uri.isEmpty()) {
            return language.session().outlineOf(text).thenApply(nodes -> new Answer(nodes, Map.of()));
        }
        language.session().update(uri.get(), text);
        return language.session().outline(uri.get())
                .thenCombine(language.session().stored(uri.get()), Answer::new);
    }

    private void caret() {
        if (!anchor.isDisposed() && editor != null && editor.getSelectionProvider() != null
                && editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
            follower.caretIn(OutlineNode.pathTo(roots, selection.getOffset()));
        }
    }

    /** Whatever happens to parts: the editor in front may be another one. */
    private record Parts(FrontText front) implements IPartListener2 {
        @Override
        public void partActivated(IWorkbenchPartReference part) {
            front.editorChanged();
        }

        @Override
        public void partBroughtToTop(IWorkbenchPartReference part) {
            front.editorChanged();
        }

        @Override
        public void partClosed(IWorkbenchPartReference part) {
            front.editorChanged();
        }

        @Override
        public void partOpened(IWorkbenchPartReference part) {
            front.editorChanged();
        }

        @Override
        public void partVisible(IWorkbenchPartReference part) {
            front.editorChanged();
        }

        @Override
        public void partInputChanged(IWorkbenchPartReference part) {
            front.editorChanged();
        }
    }
}
