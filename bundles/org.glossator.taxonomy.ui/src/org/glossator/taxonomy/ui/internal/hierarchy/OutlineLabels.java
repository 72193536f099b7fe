package org.glossator.taxonomy.ui.internal.hierarchy;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.glossator.taxonomy.ide.OutlineNode;

/** A category as a row: colour, label, key. */
@NonNullByDefault({})
final class OutlineLabels extends LabelProvider implements IStyledLabelProvider {
    private final LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources());

    static StyledString row(OutlineNode node) {
        var row = new StyledString(node.label());
        node.key().ifPresent(key -> row.append("  " + key, StyledString.COUNTER_STYLER));
        return row;
    }

    @Override
    public StyledString getStyledText(Object element) {
        return element instanceof OutlineNode node ? row(node) : new StyledString(String.valueOf(element));
    }

    @Override
    public String getText(Object element) {
        return getStyledText(element).getString();
    }

    @Override
    public Image getImage(Object element) {
        return element instanceof OutlineNode node ? images.get(new ColourDot(node.colour(), node.isAbstract())) : null;
    }

    @Override
    public void dispose() {
        images.dispose();
        super.dispose();
    }
}
