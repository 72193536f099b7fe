package org.glossator.rcp.internal;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;

/**
 * Takes out of the context menus and the status line of texts what is about files and projects, which the platform puts in without asking, and
 * gives the rest the product's drawings.
 */
final class EditorMenus implements IPartListener2 {
    private static final Set<String> UNWANTED = Set.of("revert", "save", "Preferences.ContextAction");
    private static final Set<String> PROGRAMMERS = Set.of("ElementState", "InputMode"); // writable or not, insert or overwrite
    private static final String TAXONOMY = "platform:/plugin/org.glossator.taxonomy.ui/icons/taxonomy.svg";
    private static final Map<String, String> DRAWINGS = Map.of("undo", "org.glossator.rcp/icons/undo.svg", "cut",
            "org.glossator.rcp/icons/cut.svg", "copy", "org.glossator.ui/icons/copy.svg", "paste",
            "org.glossator.rcp/icons/paste.svg");

    @Override
    public void partOpened(IWorkbenchPartReference reference) {
        IWorkbenchPart part = reference.getPart(false);
        if (part != null && part.getAdapter(Control.class) instanceof StyledText text && text.getMenu() != null
                && text.getMenu().getData(MenuManager.MANAGER_KEY) instanceof MenuManager manager) {
            manager.addMenuListener(EditorMenus::tidy); // comes after those that fill it
            if (part.getSite() instanceof IEditorSite site) {
                tidy(site.getActionBars().getStatusLineManager());
                site.getService(MPart.class).setIconURI(TAXONOMY); // of its tab at the next start, until it is looked at
            }
        }
    }

    /** Of what text editors say in the status line only the place of the caret stays. */
    private static void tidy(IStatusLineManager status) {
        PROGRAMMERS.stream().map(status::find).filter(Objects::nonNull).forEach(item -> item.setVisible(false));
        status.update(true);
    }

    private static void tidy(IMenuManager menu) {
        for (IContributionItem item : menu.getItems()) {
            String id = String.valueOf(item.getId());
            boolean nameless = item instanceof IMenuManager && item.getId() == null; // "Open With" and "Show In"
            if (nameless || UNWANTED.contains(id)) {
                menu.remove(item);
            } else if (item instanceof ActionContributionItem entry) {
                Optional.ofNullable(DRAWINGS.get(id)).ifPresent(file -> draw(entry.getAction(), file));
            }
        }
    }

    private static void draw(IAction action, String file) {
        int slash = file.indexOf('/');
        ResourceLocator.imageDescriptorFromBundle(file.substring(0, slash), file.substring(slash + 1))
                .ifPresent(image -> {
                    action.setImageDescriptor(image);
                    action.setDisabledImageDescriptor(null); // worked out from it
                });
    }
}
