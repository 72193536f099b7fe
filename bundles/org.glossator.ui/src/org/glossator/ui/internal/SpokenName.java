package org.glossator.ui.internal;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;

/** What a screen reader calls a control that has no label of its own. */
public final class SpokenName {
    /** Data of a control that has a name: a supplier of it. */
    public static final String DATA = "org.glossator.ui.spokenName";

    private SpokenName() {
    }

    public static void give(Control control, String name) {
        give(control, () -> name);
    }

    /** @param name asked for each time the control is spoken of */
    public static void give(Control control, Supplier<String> name) {
        control.setData(DATA, name);
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name.get();
            }
        });
    }

    /**
     * Names the fields of a form that have no name yet by the labels before them, which not every toolkit does; else by what they
     * hint at, or by the form.
     */
    public static void fromLabels(Composite form) {
        Optional<String> label = Optional.empty();
        for (Control child : form.getChildren()) {
            if (child instanceof Label words) {
                label = Optional.of(words.getText().replace("&", "").replaceFirst(":$", "")).filter(text -> !text.isBlank());
            } else {
                if (isField(child) && child.getData(DATA) == null) {
                    give(child, label.or(() -> hint(child)).orElseGet(form.getShell()::getText));
                } else if (child instanceof Composite inner) {
                    fromLabels(inner);
                }
                label = Optional.empty();
            }
        }
    }

    private static boolean isField(@Nullable Control control) {
        return control instanceof Text || control instanceof Combo || control instanceof Spinner || control instanceof DateTime
                || control instanceof Table;
    }

    private static Optional<String> hint(Control control) {
        return control instanceof Text text ? Optional.of(text.getMessage()).filter(words -> !words.isBlank()) : Optional.empty();
    }
}
