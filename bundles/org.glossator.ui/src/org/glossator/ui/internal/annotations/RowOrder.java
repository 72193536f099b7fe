package org.glossator.ui.internal.annotations;

import java.text.Collator;
import java.util.Comparator;
import java.util.function.Function;

/** The columns of the table, and in which order each sorts. */
enum RowOrder {
    CLAIM(AnnotationRow::quote, 300) {
        @Override
        Comparator<AnnotationRow> ascending() {
            return PLACE;
        }
    },
    CATEGORY(AnnotationRow::categories, 200), ANNOTATOR(AnnotationRow::annotator, 100),
    COMMENT(AnnotationRow::comment, 200), MADE(row -> RowLabels.made(row.made()), 130) {
        @Override
        Comparator<AnnotationRow> ascending() {
            return Comparator.comparing(AnnotationRow::made).thenComparing(PLACE);
        }
    },
    STATE(AnnotationRow::state, 80);

    /** In the order of the paper's text. */
    static final Comparator<AnnotationRow> PLACE = Comparator.comparingInt(AnnotationRow::start)
            .thenComparing(AnnotationRow::made);

    private final Function<AnnotationRow, String> text;
    private final int width;

    RowOrder(Function<AnnotationRow, String> text, int width) {
        this.text = text;
        this.width = width;
    }

    String text(AnnotationRow row) {
        return text.apply(row);
    }

    /** @return in pixels, until somebody changes it */
    int usualWidth() {
        return width;
    }

    Comparator<AnnotationRow> ascending() {
        return Comparator.comparing(text, Collator.getInstance()).thenComparing(PLACE);
    }
}
