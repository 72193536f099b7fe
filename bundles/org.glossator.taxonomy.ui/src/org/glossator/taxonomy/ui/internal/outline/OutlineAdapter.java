package org.glossator.taxonomy.ui.internal.outline;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.glossator.taxonomy.ui.internal.EditorLanguage;
import org.glossator.taxonomy.ui.internal.Services;

/** Gives the Generic Editor an outline where it shows a taxonomy. */
@NonNullByDefault({})
public final class OutlineAdapter implements IAdapterFactory {
    private static final String FILES = ".taxonomy";

    @Override
    public <T> T getAdapter(Object adaptable, Class<T> type) {
        return adaptable instanceof ITextEditor editor && type == IContentOutlinePage.class
                && editor.getEditorInput() != null && editor.getEditorInput().getName().endsWith(FILES)
                        ? type.cast(new TaxonomyOutlinePage(editor, Services.get(EditorLanguage.class)))
                        : null;
    }

    @Override
    public Class<?>[] getAdapterList() {
        return new Class<?>[] { IContentOutlinePage.class };
    }
}
