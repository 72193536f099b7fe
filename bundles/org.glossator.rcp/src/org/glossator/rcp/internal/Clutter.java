package org.glossator.rcp.internal;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.core.commands.Command;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.MApplicationElement;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
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
            + "|edit\\.(addTask|addBookmark|move|rename|text\\.(openLocalFile|set\\.mark|clear\\.mark|swap\\.mark))"
            + "|editors\\.(revisions|quickdiff)|views\\.minimap|perspectives|newWizard"
            + "|window\\.(quickAccess|spy|customizePerspective|savePerspective|closePerspective|closeAllPerspectives"
            + "|newWindow|newEditor|pinEditor|lockToolBar|hideShowEditors|hidetrimbars|togglestatusbar"
            + "|nextPerspective|previousPerspective|openEditorDropDown)|ToggleCoolbarAction|part\\.|activeContextInfo"
            + "|persistWorkbenchState|toggleShowKeys)|quickdiff|e4\\.ui\\.importer).*");

    private static final Set<String> MENUS = Set.of("file", "edit", "window", "help", "#TextEditorContext",
            "org.eclipse.ui.menus.showInMenu", "org.eclipse.ui.projectConfigure");
    /** Where a perspective keeps what of it is hidden, and how an action set is named there: the platform's keys. */
    private static final String HIDDEN = "persp.hiddenItems";
    private static final String HIDDEN_SET = "persp.hideActionSetSC:";
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

    /**
     * Takes the platform's action sets, old, and all for programmers, out of the perspectives of the last time. Before a
     * window is made: later each of them would be built first.
     */
    static void hideActionSets(MApplication application, EModelService models) {
        models.findElements(application, null, MPerspective.class).forEach(perspective -> {
            var hidden = new StringBuilder(perspective.getPersistedState().getOrDefault(HIDDEN, ""));
            actionSets().map(id -> HIDDEN_SET + id + ",").filter(item -> hidden.indexOf(item) < 0).forEach(hidden::append);
            perspective.getPersistedState().put(HIDDEN, hidden.toString());
        });
    }

    /** Takes them out of the perspective in front, if it is a new one. */
    static void hideActionSets(IWorkbenchPage page) {
        var perspective = page.getWorkbenchWindow().getService(EModelService.class)
                .getActivePerspective(page.getWorkbenchWindow().getService(MWindow.class));
        if (perspective != null && !perspective.getPersistedState().getOrDefault(HIDDEN, "").contains(HIDDEN_SET)) {
            actionSets().forEach(page::hideActionSet);
        }
    }

    private static Stream<String> actionSets() {
        return Stream.of(Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui.actionSets"))
                .filter(set -> set.getContributor().getName().startsWith("org.eclipse."))
                .map(set -> set.getAttribute("id"));
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
