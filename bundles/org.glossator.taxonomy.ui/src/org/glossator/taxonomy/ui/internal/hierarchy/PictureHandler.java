package org.glossator.taxonomy.ui.internal.hierarchy;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;

/** Changes how the picture is seen; which way is written behind the class in {@code plugin.xml}. */
@NonNullByDefault({})
public final class PictureHandler extends AbstractHandler implements IExecutableExtension, IElementUpdater {

    /** What can be done. */
    enum Change {
        ZOOM_IN, ZOOM_OUT, FIT, BY_ANNOTATIONS
    }

    private Change change;

    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        change = Change.valueOf(String.valueOf(data));
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IViewPart view = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().findView(PictureView.ID);
        if (view instanceof PictureView picture) {
            switch (change) {
                case ZOOM_IN -> picture.zoom(1);
                case ZOOM_OUT -> picture.zoom(-1);
                case FIT -> picture.fit();
                case BY_ANNOTATIONS -> picture.toggleAnnotations();
            }
        }
        return null; // reserved by the framework
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        if (change == Change.BY_ANNOTATIONS && PlatformUI.getWorkbench().getActiveWorkbenchWindow() != null
                && PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage() != null
                && PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage()
                        .findView(PictureView.ID) instanceof PictureView picture) {
            element.setChecked(picture.isByAnnotations());
        }
    }
}
