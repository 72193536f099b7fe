package org.glossator.ui.internal.comparison;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.glossator.analysis.comparison.ComparisonResults;
import org.glossator.model.PaperId;
import org.glossator.store.ComparedClaim;
import org.glossator.store.ComparisonRecord;
import org.glossator.store.ComparisonRecord.Kind;
import org.glossator.ui.internal.ShortenedCells;
import org.glossator.ui.internal.SpokenName;

/** What the answers of all annotators say: the claims by their scores, who answered how much, and how far people agree. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // widgets are made later than their owner
final class ResultsPage {
    private static final String CSS = "org.eclipse.e4.ui.css.id";
    private static final int NUMBER = 80; // pixels
    private static final int PEOPLE = 110; // pixels, of the table below

    private final Composite page;
    private final Label says;
    private final Table claims;
    private final Table people;
    private List<Integer> shares = List.of();

    ResultsPage(Composite parent) {
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        says = JudgePage.words(page, 10);
        says.setData(CSS, "GlossatorStrong");
        claims = table(Messages.ResultsPage_claims);
        GridDataFactory.fillDefaults().grab(true, true).indent(0, 10).applyTo(claims);
        claims.addListener(SWT.Resize, event -> fillWidth());
        people = table(Messages.ResultsPage_people);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, PEOPLE).applyTo(people);
        column(people, Messages.ResultsPage_person, SWT.LEFT, 200);
        column(people, Messages.ResultsPage_answered, SWT.RIGHT, 120);
        column(people, Messages.ResultsPage_undecided, SWT.RIGHT, 140);
        column(people, Messages.ResultsPage_triads, SWT.RIGHT, 240);
        Label hint = JudgePage.words(page, 6);
        hint.setText(Messages.ResultsPage_hint);
        hint.setData(CSS, "GlossatorQuiet");
        GridDataFactory.fillDefaults().hint(1, 6).applyTo(new Label(page, SWT.NONE)); // air below
    }

    private Table table(String name) {
        var table = new Table(page, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.MULTI);
        table.setHeaderVisible(true);
        ShortenedCells.of(table);
        SpokenName.give(table, name);
        return table;
    }

    private static void column(Table table, String head, int style, int width) {
        var column = new TableColumn(table, style);
        column.setText(head);
        column.setWidth(width);
    }

    Composite control() {
        return page;
    }

    void setFocus() {
        claims.setFocus();
    }

    void show(TaskResults fresh) {
        ComparisonRecord task = fresh.task();
        ComparisonResults results = fresh.results();
        says.setText(says(fresh));
        claims.setRedraw(false);
        claims.removeAll();
        for (TableColumn column : claims.getColumns()) {
            column.dispose();
        }
        if (task.kind() == Kind.TRIPLETS) {
            columns(Messages.ResultsPage_share, Messages.ResultsPage_chosen, Messages.ResultsPage_shown);
            words(List.of(Messages.ResultsPage_one, Messages.ResultsPage_other), List.of(50, 50));
            results.alike().forEach(alike -> row(claims, List.of(percent(alike.share()), number(alike.chosen()), number(alike.shown()),
                    words(task, alike.one()), words(task, alike.other()))));
        } else {
            columns(Messages.ResultsPage_score, Messages.ResultsPage_wins, Messages.ResultsPage_ties, Messages.ResultsPage_losses);
            words(List.of(Messages.ResultsPage_claim, Messages.ResultsPage_paper), List.of(65, 35));
            results.claims().forEach(claim -> row(claims, List.of(score(claim.score()), number(claim.wins()), number(claim.ties()),
                    number(claim.losses()), words(task, claim.place()), title(task, claim.place(), fresh.csv().titles()))));
        }
        fillWidth();
        claims.setRedraw(true);
        people.removeAll();
        results.people().forEach(person -> row(people, List.of(fresh.csv().names().apply(person.annotator()),
                NLS.bind(Messages.ResultsPage_of, person.answered(), task.questions().size()), number(person.undecided()),
                person.triads().decided() == 0 ? "–" : NLS.bind(Messages.ResultsPage_of, person.triads().circular(),
                        person.triads().decided()))));
        page.layout();
    }

    private static String says(TaskResults fresh) {
        ComparisonResults results = fresh.results();
        if (results.people().isEmpty()) {
            return Messages.ResultsPage_none;
        }
        String agreement = results.agreement().isEmpty() ? Messages.ResultsPage_noAgreement
                : NLS.bind(fresh.task().kind() == Kind.TRIPLETS ? Messages.ResultsPage_agreementTriplets
                        : Messages.ResultsPage_agreement, decimal(results.agreement().getAsDouble()), results.agreements().size());
        return results.smoothed() ? agreement + " " + Messages.ResultsPage_smoothed : agreement;
    }

    private void columns(String... heads) {
        for (String head : heads) {
            column(claims, head, SWT.RIGHT, NUMBER);
        }
    }

    private void words(List<String> heads, List<Integer> room) {
        heads.forEach(head -> column(claims, head, SWT.LEFT, NUMBER));
        shares = room;
    }

    /** The numbers keep their width, the words share the rest. */
    private void fillWidth() {
        int numbers = claims.getColumnCount() - shares.size();
        int room = claims.getClientArea().width - numbers * NUMBER;
        for (int i = 0; i < shares.size() && numbers >= 0; i++) {
            claims.getColumn(numbers + i).setWidth(Math.max(NUMBER, room * shares.get(i) / 100));
        }
    }

    private static void row(Table table, List<String> cells) {
        var item = new TableItem(table, SWT.NONE);
        item.setText(cells.toArray(String[]::new));
    }

    private static String words(ComparisonRecord task, int place) {
        return task.claims().get(place).words();
    }

    private static String title(ComparisonRecord task, int place, Function<PaperId, String> titles) {
        ComparedClaim claim = task.claims().get(place);
        return titles.apply(claim.paper());
    }

    private static String number(int value) {
        return Integer.toString(value);
    }

    private static String score(OptionalDouble score) {
        return score.isEmpty() ? "–" : decimal(score.getAsDouble());
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replace('-', '−');
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }
}
