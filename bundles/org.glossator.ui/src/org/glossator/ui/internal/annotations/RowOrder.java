package org.glossator.ui.internal.annotations;

import java.text.Collator;
import java.util.Comparator;
import java.util.function.Function;

/** The columns of the table, and in which order each sorts. */
enum RowOrder {
    CLAIM(AnnotationRow::quote, 28) {
        @Override
        Comparator<AnnotationRow> ascending() {
            return PLACE;
        }
    },
    CATEGORY(AnnotationRow::categories, 18), ANSWERS(AnnotationRow::answers, 18), ANNOTATOR(AnnotationRow::annotator, 10),
    COMMENT(AnnotationRow::comment, 16), MADE(row -> RowLabels.made(row.made()), 14) {
        @Override
        Comparator<AnnotationRow> ascending() {
            return Comparator.comparing(AnnotationRow::made).thenComparing(PLACE);
        }
    },
    STATE(AnnotationRow::state, 8);

    /** In the order of the paper's text. */
    static final Comparator<AnnotationRow> PLACE = Comparator.comparingInt(AnnotationRow::start)
            .thenComparing(AnnotationRow::made);

    private final Function<AnnotationRow, String> text;
    private final int share;

    RowOrder(Function<AnnotationRow, String> text, int share) {
        this.text = text;
        this.share = share;
    }

    String text(AnnotationRow row) {
        return text.apply(row);
    }

    /** @return how much of the table's width the column gets until somebody changes it, as a part of those of all */
    int share() {
        return share;
    }

    Comparator<AnnotationRow> ascending() {
        return Comparator.comparing(text, Collator.getInstance()).thenComparing(PLACE);
    }
}
