package org.glossator.taxonomy.ui.internal.find;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.glossator.taxonomy.ide.NameMatch;
import org.glossator.taxonomy.ide.Template;
import org.glossator.taxonomy.ui.internal.Messages;
import org.glossator.taxonomy.ui.internal.editor.Snippets;

/** Puts a pattern at the caret, from a list with what each is for; Tab then goes from one of its places to the next. */
@NonNullByDefault({})
public final class InsertTemplateHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        ITextEditor editor = HandlerUtil.getActiveEditorChecked(event).getAdapter(ITextEditor.class);
        if (editor != null && editor.isEditable()
                && editor.getAdapter(ITextOperationTarget.class) instanceof ITextViewer viewer) {
            var content = new QuickList.Content<Template>(Messages.InsertTemplate_title, Messages.InsertTemplate_hint,
                    Messages.InsertTemplate_nothing, typed -> CompletableFuture.completedFuture(find(typed)), Template::name,
                    template -> template.anywhere() ? Messages.InsertTemplate_anywhere : Messages.InsertTemplate_top,
                    template -> template.meaning() + "\n\n" + Snippets.plain(template.text()), template -> null);
            new QuickList<>(HandlerUtil.getActiveShellChecked(event), content, template -> {
                Snippets.insert(viewer, template.text().stripTrailing());
                editor.setFocus();
            }).open();
        }
        return null; // reserved by the framework
    }

    /** @return by name, the best first; by what they are for as well, where enough is typed */
    static List<Template> find(String typed) {
        return Template.all().stream().filter(template -> quality(typed, template) > NameMatch.NONE)
                .sorted(Comparator.comparingInt((Template template) -> quality(typed, template)).reversed()).toList();
    }

    private static int quality(String typed, Template template) {
        int named = NameMatch.quality(typed, template.name());
        return named > NameMatch.NONE ? named + 1 : NameMatch.quality(typed, template.meaning()) == NameMatch.NONE ? 0 : 1;
    }
}
