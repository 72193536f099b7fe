package org.glossator.rcp.internal;

import java.util.Arrays;

import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.widgets.ToolItem;

/**
 * The picture of a chosen item of a tool bar, in white: pictures are drawn for the ground of the bar, and on the strong one that
 * a chosen item has in the dark they would hardly be seen.
 */
final class ChosenPicture {
    private static final String WHITE = "org.glossator.rcp.white"; // the picture that stands for the item's own one
    private static final String OWN = "org.glossator.rcp.own";
    private static final int ALL = 0xff;

    private ChosenPicture() {
    }

    /** @return whether the item, which has no words, shows another picture than it should */
    static boolean isWrong(ToolItem item, boolean white) {
        return item.getImage() != null && white != item.getImage().equals(item.getData(WHITE));
    }

    static void show(ToolItem item, boolean white) {
        if (isWrong(item, white)) {
            Image own = item.getImage();
            Image before = (Image) item.getData(WHITE);
            if (white) {
                Image made = new Image(item.getDisplay(), (ImageDataProvider) zoom -> whitened(own.getImageData(zoom)));
                item.setData(OWN, own);
                item.setData(WHITE, made);
                item.setImage(made);
                item.addDisposeListener(event -> made.dispose());
            } else {
                item.setImage((Image) item.getData(OWN));
                item.setData(WHITE, null);
            }
            if (before != null) {
                before.dispose();
            }
        }
    }

    private static ImageData whitened(ImageData picture) {
        int white = picture.palette.isDirect ? picture.palette.redMask | picture.palette.greenMask | picture.palette.blueMask : ALL;
        int[] line = new int[picture.width];
        Arrays.fill(line, white);
        for (int y = 0; y < picture.height; y++) {
            picture.setPixels(0, y, picture.width, line, 0);
        }
        return picture;
    }
}
