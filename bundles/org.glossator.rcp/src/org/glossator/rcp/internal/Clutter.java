package org.glossator.rcp.internal;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.core.commands.Command;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.MApplicationElement;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.ui.IPluginContribution;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.commands.ICommandService;

/**
 * Takes away what the platform brings for programmers and what activities cannot hide: commands, which would stand in the
 * list of keys, and preference pages.
 */
final class Clutter {
    private static final Pattern COMMANDS = Pattern.compile("org\\.eclipse\\.(ui\\.(project|ide|navigate\\.(?!back|forward"
            + "|next|previous|collapseAll|expandAll)|help\\.(?!aboutAction)|file\\.(import|export|openWorkspace"
            + "|newQuickMenu|print|properties|refresh|restartWorkbench|revert)"
            + "|edit\\.(addTask|addBookmark|move|rename|text\\.(openLocalFile|delimiter|set\\.mark|clear\\.mark|swap\\.mark))"
            + "|editors\\.(revisions|quickdiff)|views\\.minimap|perspectives|newWizard"
            + "|window\\.(quickAccess|spy|customizePerspective|savePerspective|closePerspective|closeAllPerspectives"
            + "|newWindow|newEditor|pinEditor|lockToolBar|hideShowEditors|hidetrimbars|togglestatusbar"
            + "|nextPerspective|previousPerspective|openEditorDropDown)|ToggleCoolbarAction|part\\.|activeContextInfo"
            + "|persistWorkbenchState|toggleShowKeys)|quickdiff|e4\\.ui\\.importer).*");

    private static final Set<String> MENUS = Set.of("file", "edit", "window", "help", "#TextEditorContext",
            "org.eclipse.ui.menus.showInMenu", "org.eclipse.ui.projectConfigure");
    private static final String GENERAL = "org.eclipse.ui.preferencePages.Workbench";
    private static final Set<String> PAGES = Set.of("org.eclipse.ui.preferencePages.ColorsAndFonts", "org.eclipse.ui.preferencePages.Keys",
            "org.eclipse.ui.preferencePages.GeneralTextEditor");

    private Clutter() {
    }

    /** Takes away menu entries of the platform, before a window is made. */
    static void hide(MApplication application) {
        application.getMenuContributions().removeIf(menu -> MENUS.contains(menu.getParentId())
                && menu.getChildren().stream().allMatch(Clutter::isOfPlatform));
        application.getToolBarContributions().removeIf(bar -> bar.getChildren().stream().allMatch(Clutter::isOfPlatform));
    }

    private static boolean isOfPlatform(MApplicationElement element) {
        return String.valueOf(element.getElementId()).startsWith("org.eclipse.");
    }

    /** Takes the platform's action sets out of the perspective in front: old, and all for programmers. */
    static void hideActionSets(IWorkbenchPage page) {
        for (IConfigurationElement set : Platform.getExtensionRegistry()
                .getConfigurationElementsFor("org.eclipse.ui.actionSets")) {
            if (set.getContributor().getName().startsWith("org.eclipse.")) {
                page.hideActionSet(set.getAttribute("id"));
            }
        }
    }

    /** Quick, but not needed before the window is there. */
    static void remove(IWorkbench workbench) {
        Stream.of(workbench.getService(ICommandService.class).getDefinedCommands())
                .filter(command -> COMMANDS.matcher(command.getId()).matches()).forEach(Command::undefine);
        pages(workbench.getPreferenceManager());
    }

    /** Pages of the platform that stay move to the top; those of other plug-ins stay where they are. */
    private static void pages(PreferenceManager pages) {
        List<IPreferenceNode> kept = pages.getElements(PreferenceManager.PRE_ORDER).stream()
                .filter(IPreferenceNode.class::isInstance).map(IPreferenceNode.class::cast)
                .filter(node -> PAGES.contains(node.getId())).toList();
        for (IPreferenceNode root : pages.getRootSubNodes()) {
            if (isOfPlatform(root)) {
                pages.remove(root);
            }
        }
        kept.forEach(node -> {
            Stream.of(node.getSubNodes()).filter(Clutter::isOfPlatform).forEach(node::remove);
            pages.addToRoot(node);
        });
    }

    private static boolean isOfPlatform(IPreferenceNode node) {
        return node instanceof IPluginContribution contribution
                && contribution.getPluginId().startsWith("org.eclipse.") || node.getId().equals(GENERAL);
    }
}
