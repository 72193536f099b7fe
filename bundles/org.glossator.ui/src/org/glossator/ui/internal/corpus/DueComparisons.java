package org.glossator.ui.internal.corpus;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.glossator.model.AnnotatorId;
import org.glossator.model.ComparisonId;
import org.glossator.store.ComparisonRow;
import org.glossator.ui.internal.Messages;
import org.glossator.ui.internal.work.DueDay;

/** The comparison tasks that the annotator is to answer, above the papers; nothing at all while there are none. */
final class DueComparisons {
    private static final int MARGIN = 10; // pixels
    private static final String SIGN = "\u26A0 "; // a triangle with an exclamation mark

    private final Composite area;
    private final Consumer<ComparisonId> open;

    DueComparisons(Composite parent, Consumer<ComparisonId> open) {
        this.open = open;
        area = new Composite(parent, SWT.NONE);
        var layout = new GridLayout();
        layout.marginWidth = MARGIN;
        layout.marginHeight = 0;
        layout.marginBottom = MARGIN;
        area.setLayout(layout);
        area.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        show(List.of(), new AnnotatorId(0), LocalDate.EPOCH);
    }

    /** @return what this annotator is to answer and has not, what is due first before */
    static List<ComparisonRow> due(List<ComparisonRow> rows, AnnotatorId me) {
        return rows.stream().filter(row -> row.isToDoFor(me))
                .sorted(Comparator.comparing(row -> row.assigned().get(me).orElse(LocalDate.MAX))).toList();
    }

    /** @return such as "3 of 20 answered, overdue"; with a sign where it is */
    static String words(ComparisonRow row, AnnotatorId me, LocalDate today) {
        String answered = NLS.bind(Messages.DueComparisons_answered, row.answered().getOrDefault(me, 0), row.questions());
        return row.assigned().get(me).map(day -> new DueDay(day, today))
                .map(day -> answered + ", " + (day.isOver() ? SIGN : "") + day.sentence()).orElse(answered);
    }

    /** @param rows in this order */
    void show(List<ComparisonRow> rows, AnnotatorId me, LocalDate today) {
        Stream.of(area.getChildren()).forEach(Control::dispose);
        if (!rows.isEmpty()) {
            var head = new Label(area, SWT.NONE);
            head.setText(Messages.DueComparisons_head);
            head.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        }
        for (ComparisonRow row : rows) {
            var link = new Link(area, SWT.NONE);
            link.setText("<a>" + plain(row.title()) + "</a>\n" + words(row, me, today));
            link.setToolTipText(row.asked());
            var wide = new GridData(SWT.FILL, SWT.TOP, true, false);
            wide.widthHint = 80; // wraps at what the view gives
            link.setLayoutData(wide);
            link.addListener(SWT.Selection, event -> open.accept(row.id()));
        }
        area.setVisible(!rows.isEmpty());
        ((GridData) area.getLayoutData()).exclude = rows.isEmpty();
        area.getParent().layout(true, true);
    }

    /** @return without what would be a tag or a mnemonic in a link */
    private static String plain(String title) {
        return title.replaceAll("[<>]", "\u2019").replace("&", "&&");
    }
}
