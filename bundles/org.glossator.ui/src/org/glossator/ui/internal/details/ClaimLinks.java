package org.glossator.ui.internal.details;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.glossator.model.ClaimId;
import org.glossator.model.LinkId;
import org.glossator.model.PaperId;
import org.glossator.model.taxonomy.Relation;
import org.glossator.store.LinkRecord;
import org.glossator.ui.internal.paper.PaperLabels;
import org.glossator.ui.internal.paper.PaperModel;

/** The links of one claim, at either end, each leading to the other claim. */
final class ClaimLinks {
    private final Map<ClaimId, String> elsewhere = new HashMap<>();

    /** A link as seen from one of its ends. */
    record Row(LinkId id, String relation, PaperId paper, ClaimId claim, boolean outgoing, boolean mine) {
    }

    static List<Row> rows(PaperModel model, ClaimId claim) {
        var rows = new ArrayList<Row>();
        model.links().forEach(link -> row(link, claim, model).ifPresent(rows::add));
        model.incoming().forEach(link -> row(link, claim, model).ifPresent(rows::add));
        return rows;
    }

    private static Optional<Row> row(LinkRecord link, ClaimId claim, PaperModel model) {
        boolean mine = link.author().equals(model.judge().annotator().id());
        if (link.source().equals(claim)) {
            return Optional.of(new Row(link.id(), name(link, model, true), link.targetPaper(), link.target(), true, mine));
        } else if (link.target().equals(claim)) {
            return Optional.of(new Row(link.id(), name(link, model, false), link.paper(), link.source(), false, mine));
        }
        return Optional.empty();
    }

    private static String name(LinkRecord link, PaperModel model, boolean outgoing) {
        Optional<Relation> relation = model.judge().taxonomy().flatMap(active -> active.taxonomy().details().relations()
                .stream().filter(r -> r.name().equals(link.relation())).findFirst());
        String label = relation.map(ClaimLinks::label).orElse(link.relation());
        return outgoing ? label + " →" : relation.flatMap(Relation::inverse).map(inverse -> inverse.replace('_', ' ') + " →")
                .orElse("← " + label);
    }

    static String label(Relation relation) {
        return relation.label().value().isEmpty() ? relation.name().replace('_', ' ') : relation.label().value();
    }

    /** Words of claims of other papers come a moment later. */
    void know(ClaimId claim, String words) {
        elsewhere.put(claim, words);
    }

    boolean knows(ClaimId claim) {
        return elsewhere.containsKey(claim);
    }

    /** @param link starts another link; run with the button that was pressed */
    void create(Composite page, PaperModel model, ClaimId claim, Consumer<Row> goTo, Consumer<Row> remove, Runnable link) {
        Look.strong(page, Messages.ClaimLinks_title);
        List<Row> rows = rows(model, claim);
        if (!rows.isEmpty()) {
            var list = new Composite(page, SWT.NONE);
            GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 2).applyTo(list);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(list);
            rows.forEach(row -> row(list, row, model, goTo, remove));
        }
        var button = new Button(page, SWT.PUSH);
        button.setText(Messages.ClaimLinks_link);
        button.setToolTipText(Messages.ClaimLinks_linkHint);
        GridDataFactory.swtDefaults().applyTo(button);
        button.addListener(SWT.Selection, event -> link.run());
    }

    private void row(Composite list, Row row, PaperModel model, Consumer<Row> goTo, Consumer<Row> remove) {
        var words = new Link(list, SWT.WRAP);
        String quote = model.claim(row.claim()).map(c -> PaperLabels.quote(c.getSpans(), model.paper().getText()))
                .orElseGet(() -> elsewhere.getOrDefault(row.claim(), Messages.ClaimLinks_elsewhere));
        words.setText(Look.plain(row.relation()) + "  <a>" + quote.replace("&", "&&").replace("<", "‹") + "</a>");
        words.addListener(SWT.Selection, event -> goTo.accept(row));
        GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(words);
        var button = new Button(list, SWT.PUSH | SWT.FLAT);
        button.setText("×");
        button.setToolTipText(Messages.ClaimLinks_remove);
        Look.name(button, NLS.bind(Messages.ClaimLinks_removeWhich, quote));
        button.setEnabled(row.mine() && row.outgoing());
        button.addListener(SWT.Selection, event -> remove.accept(row));
    }
}
