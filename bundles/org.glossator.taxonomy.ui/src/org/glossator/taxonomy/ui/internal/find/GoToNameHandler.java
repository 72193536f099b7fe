package org.glossator.taxonomy.ui.internal.find;

import java.net.URI;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.glossator.taxonomy.ide.Named;
import org.glossator.taxonomy.ui.internal.EditorLanguage;
import org.glossator.taxonomy.ui.internal.Messages;
import org.glossator.taxonomy.ui.internal.Services;
import org.glossator.taxonomy.ui.internal.editor.TextPlaces;

/** Finds a category, scale, attribute, relation, rule or mapping by a few letters, in all texts of the workspace. */
@NonNullByDefault({})
public final class GoToNameHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        EditorLanguage language = Services.get(EditorLanguage.class);
        var content = new QuickList.Content<Named>(Messages.GoToName_title, Messages.GoToName_hint, Messages.GoToName_nothing,
                language::named, Named::path, Named::taxonomy, GoToNameHandler::more, named -> null);
        new QuickList<>(HandlerUtil.getActiveShellChecked(event), content,
                named -> TextPlaces.show(page, named.uri(), named.start(), named.end())).open();
        return null; // reserved by the framework
    }

    private static String more(Named named) {
        return NLS.bind(kind(named), new Object[] {named.label(), TextPlaces.file(URI.create(named.uri())), named.line()});
    }

    private static String kind(Named named) {
        return switch (named.kind()) {
            case CATEGORY -> Messages.GoToName_category;
            case FACET -> Messages.GoToName_facet;
            case SCALE -> Messages.GoToName_scale;
            case ATTRIBUTE -> Messages.GoToName_attribute;
            case RELATION -> Messages.GoToName_relation;
            case RULE -> Messages.GoToName_rule;
            case MAPPING -> Messages.GoToName_mapping;
        };
    }
}
