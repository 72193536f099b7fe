package org.glossator.rcp.internal;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

/**
 * The frame of the menu bar: File, Edit, Annotate, Taxonomy, Window, Help. What stands in it comes from
 * {@code org.eclipse.ui.menus}, except for the platform's own actions.
 */
final class GlossatorBars extends ActionBarAdvisor {

    GlossatorBars(IActionBarConfigurer configurer) {
        super(configurer);
    }

    @Override
    protected void fillMenuBar(IMenuManager bar) {
        IWorkbenchWindow window = getActionBarConfigurer().getWindowConfigurer().getWindow();
        bar.add(file(window));
        bar.add(edit(window));
        MenuManager annotate = menu(Messages.GlossatorBars_annotate, "annotate");
        annotate.add(new Separator("annotator"));
        bar.add(annotate);
        bar.add(menu(Messages.GlossatorBars_taxonomy, "taxonomy"));
        bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        bar.add(window(window));
        bar.add(help(window));
    }

    private MenuManager file(IWorkbenchWindow window) {
        MenuManager menu = new MenuManager(Messages.GlossatorBars_file, IWorkbenchActionConstants.M_FILE);
        menu.add(new GroupMarker("new"));
        menu.add(new Separator("corpus"));
        menu.add(new Separator("exchange"));
        menu.add(new Separator("editor"));
        add(menu, ActionFactory.CLOSE.create(window));
        add(menu, ActionFactory.SAVE.create(window));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator());
        add(menu, ActionFactory.QUIT.create(window));
        return menu;
    }

    private MenuManager edit(IWorkbenchWindow window) {
        MenuManager menu = new MenuManager(Messages.GlossatorBars_edit, IWorkbenchActionConstants.M_EDIT);
        add(menu, ActionFactory.UNDO.create(window));
        add(menu, ActionFactory.REDO.create(window));
        menu.add(new Separator());
        add(menu, ActionFactory.CUT.create(window));
        add(menu, ActionFactory.COPY.create(window));
        add(menu, ActionFactory.PASTE.create(window));
        add(menu, ActionFactory.DELETE.create(window));
        add(menu, ActionFactory.SELECT_ALL.create(window));
        menu.add(new Separator());
        add(menu, ActionFactory.FIND.create(window));
        menu.add(new GroupMarker(IWorkbenchActionConstants.FIND_EXT)); // text editors add to it, and do not open without
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        return menu;
    }

    private static MenuManager menu(String label, String id) {
        MenuManager menu = new MenuManager(label, id);
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        return menu;
    }

    private MenuManager window(IWorkbenchWindow window) {
        MenuManager menu = new MenuManager(Messages.GlossatorBars_window, IWorkbenchActionConstants.M_WINDOW);
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator());
        ActionFactory.IWorkbenchAction reset = ActionFactory.RESET_PERSPECTIVE.create(window);
        reset.setText(Messages.GlossatorBars_resetLayout);
        add(menu, reset);
        add(menu, ActionFactory.PREFERENCES.create(window));
        return menu;
    }

    private MenuManager help(IWorkbenchWindow window) {
        MenuManager menu = new MenuManager(Messages.GlossatorBars_help, IWorkbenchActionConstants.M_HELP);
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator());
        add(menu, ActionFactory.ABOUT.create(window));
        return menu;
    }

    private void add(MenuManager menu, ActionFactory.IWorkbenchAction action) {
        register(action);
        action.setImageDescriptor(null); // menus stay calm
        menu.add(action);
    }
}
