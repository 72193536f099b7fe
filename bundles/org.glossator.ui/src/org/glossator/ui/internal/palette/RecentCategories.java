package org.glossator.ui.internal.palette;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.glossator.model.CategoryId;

/** The categories that were chosen last, also before a restart, so that they are found first. */
public final class RecentCategories {
    private static final String NODE = "org.glossator.ui";
    private static final String KEY = "categories.recent";
    private static final int MOST = 30;

    private final IEclipsePreferences node;

    RecentCategories(IEclipsePreferences node) {
        this.node = node;
    }

    public static RecentCategories ofWorkspace() {
        return new RecentCategories(InstanceScope.INSTANCE.getNode(NODE));
    }

    /** @return the last one first, whatever taxonomy they are of */
    public List<CategoryId> ids() {
        return node.get(KEY, "").lines().map(CategoryId::new).toList();
    }

    /** The category was just chosen. Kept with the next preferences that are written. */
    public void add(CategoryId category) {
        var all = new ArrayList<>(ids());
        all.remove(category);
        all.addFirst(category);
        node.put(KEY, String.join("\n", all.stream().limit(MOST).map(CategoryId::value).toList()));
    }
}
