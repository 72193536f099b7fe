package org.glossator.ui.internal.statistics;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.statushandlers.StatusManager;
import org.glossator.model.AnnotatorId;
import org.glossator.model.CategoryId;
import org.glossator.store.CategoryPair;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusEvent;
import org.glossator.ui.CorpusReads;
import org.glossator.ui.CorpusSession.ActiveTaxonomy;
import org.glossator.ui.internal.DialogMemory;
import org.glossator.ui.internal.Later;
import org.glossator.ui.internal.NeverDirtyEditor;
import org.glossator.ui.internal.SpokenName;
import org.glossator.ui.internal.concordance.ConcordanceView;
import org.glossator.ui.internal.palette.CategoryIndex;
import org.glossator.ui.internal.palette.CategoryIndex.Entry;
import org.glossator.ui.internal.paper.SessionLink;
import org.glossator.ui.internal.statistics.Distribution.Counted;
import org.glossator.ui.internal.statistics.Scene.Key;

/**
 * How the judgements of the open corpus spread over the categories of the release in use. Stands among the papers, as it needs
 * their room. Everything is counted by the store, in jobs; it is counted again after changes, once somebody looks.
 */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // widgets are made later than their owner
public final class StatisticsEditor extends NeverDirtyEditor {

    private static final int QUIET = 400; // milliseconds without news before counting again
    private static final String CSS = "org.eclipse.e4.ui.css.id";
    private static final String CHART = "chart";
    private static final String TOP = "top";

    /** What can be shown. */
    private enum Chart {
        BARS, SUNBURST, TOGETHER, PROGRESS
    }

    private final Map<Chart, ToolItem> items = new EnumMap<>(Chart.class);
    private Distribution distribution = Distribution.NONE;
    private Optional<PairsChart> pairs = Optional.empty();
    private Optional<Progress> progress = Optional.empty();
    private Optional<Job> reading = Optional.empty();
    private Optional<Job> timing = Optional.empty();
    private Chart chart = Chart.BARS;
    private boolean counted;
    private boolean stale = true;
    private boolean unread;
    private SessionLink link;
    private Later news;
    private Composite body;
    private Composite sheet;
    private Composite middle;
    private Label empty;
    private Label none;
    private Link path;
    private ToolItem export;
    private ChartCanvas canvas;
    private Label legend;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        super.init(site, input);
        String last = DialogMemory.section("statistics").get(CHART);
        List.of(Chart.values()).stream().filter(c -> c.name().equals(last)).forEach(c -> chart = c);
    }

    @Override
    public void createPartControl(Composite parent) {
        body = new Composite(parent, SWT.NONE);
        body.setLayout(new StackLayout());
        empty = new Label(body, SWT.WRAP | SWT.CENTER);
        sheet = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(sheet);
        createHead();
        body.addListener(SWT.KeyDown, event -> readUnread());
        middle = new Composite(sheet, SWT.NONE);
        middle.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(middle);
        none = new Label(middle, SWT.WRAP | SWT.CENTER);
        canvas = new ChartCanvas(middle, Messages.StatisticsEditor_chart, new Person());
        legend = new Label(sheet, SWT.WRAP);
        legend.setData(CSS, "GlossatorQuiet");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).indent(Charts.MARGIN, 6).applyTo(legend);
        GridDataFactory.fillDefaults().span(2, 1).hint(1, 6).applyTo(new Label(sheet, SWT.NONE)); // air below the legend
        news = new Later(body, QUIET, this::newsCame);
        link = new SessionLink(body, this::sessionChanged, this::corpusChanged);
        sessionChanged();
    }

    private void createHead() {
        path = new Link(sheet, SWT.NONE);
        path.addListener(SWT.Selection, event -> to(event.text));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).indent(Charts.MARGIN, 6).applyTo(path);
        var tools = new ToolBar(sheet, SWT.FLAT | SWT.RIGHT);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).indent(0, 6).applyTo(tools);
        SpokenName.give(tools, Messages.StatisticsEditor_tools);
        item(tools, Chart.BARS, Messages.StatisticsEditor_bars, Messages.StatisticsEditor_barsToolTip);
        item(tools, Chart.SUNBURST, Messages.StatisticsEditor_sunburst, Messages.StatisticsEditor_sunburstToolTip);
        item(tools, Chart.TOGETHER, Messages.StatisticsEditor_together, Messages.StatisticsEditor_togetherToolTip);
        item(tools, Chart.PROGRESS, Messages.StatisticsEditor_progress, Messages.StatisticsEditor_progressToolTip);
        new ToolItem(tools, SWT.SEPARATOR);
        export = new ToolItem(tools, SWT.PUSH);
        export.setText(" " + Messages.StatisticsEditor_export + " ");
        export.setToolTipText(Messages.StatisticsEditor_exportToolTip);
        export.addListener(SWT.Selection, event -> export());
    }

    private void item(ToolBar tools, Chart which, String label, String toolTip) {
        var item = new ToolItem(tools, SWT.RADIO);
        item.setText(" " + label + " ");
        item.setToolTipText(toolTip);
        item.setSelection(which == chart);
        item.addListener(SWT.Selection, event -> {
            if (item.getSelection() && chart != which) {
                choose(which);
            }
        });
        items.put(which, item);
    }

    private void choose(Chart which) {
        chart = which;
        items.forEach((c, item) -> item.setSelection(c == which));
        DialogMemory.section("statistics").put(CHART, which.name());
        readProgress();
        show();
    }

    private void sessionChanged() {
        counted = false;
        distribution = Distribution.NONE;
        read();
    }

    private void corpusChanged(CorpusEvent event) {
        if (link.session().corpus().filter(c -> c.location().equals(event.location())).isPresent()) {
            news.ask();
        }
    }

    private void newsCame() {
        stale = true;
        if (getSite().getPage().isPartVisible(this)) {
            read();
        }
    }

    private void read() {
        reading.ifPresent(Job::cancel);
        stale = false;
        unread = false;
        Optional<Corpus> corpus = link.session().corpus();
        Optional<ActiveTaxonomy> active = link.session().taxonomy();
        if (corpus.isPresent() && active.isPresent()) {
            CategoryIndex index = link.index();
            reading = Optional.of(CorpusReads.read(Messages.StatisticsEditor_reading, corpus.get(),
                    reader -> Counted.read(reader, active.get().release()), fresh -> counted(index, fresh), this::failed, body));
        }
        show();
    }

    /** The next look tries again. */
    private void failed() {
        stale = true;
        unread = true;
        show();
    }

    private void readUnread() {
        if (unread) {
            read();
        }
    }

    private void counted(CategoryIndex index, Counted fresh) {
        Optional<CategoryId> root = distribution.root().map(e -> e.category().id());
        distribution = new Distribution(index, fresh);
        root.ifPresent(distribution::drill);
        counted = true;
        pairs = Optional.empty();
        readProgress();
        show();
    }

    private void show() {
        String why = emptyBecause();
        ((StackLayout) body.getLayout()).topControl = why.isEmpty() ? sheet : empty;
        empty.setText("\n\n\n" + why);
        if (why.isEmpty()) {
            showPath();
            showChart();
        }
        body.layout();
    }

    /** @return what to do before there is something to count; empty where there is */
    private String emptyBecause() {
        if (link.session().corpus().isEmpty()) {
            return Messages.StatisticsEditor_noCorpus;
        }
        return link.session().taxonomy().isEmpty() ? Messages.StatisticsEditor_noTaxonomy
                : unread && !counted ? Messages.StatisticsEditor_unread
                : counted && distribution.isEmpty() ? Messages.StatisticsEditor_noJudgement : "";
    }

    private void showPath() {
        if (chart == Chart.PROGRESS) {
            Optional<Progress.Period> period = progress.flatMap(Progress::root);
            path.setText(period.isEmpty() ? Messages.StatisticsEditor_allDays : "<a href=\"" + TOP + "\">"
                    + Messages.StatisticsEditor_allDays + "</a>  ›  " + ProgressChart.words(period.get()));
            sheet.layout();
            return;
        }
        List<Entry> entries = distribution.path();
        var words = new StringBuilder(entries.isEmpty() ? Messages.StatisticsEditor_all
                : "<a href=\"" + TOP + "\">" + Messages.StatisticsEditor_all + "</a>");
        for (int i = 0; i < entries.size(); i++) {
            String label = entries.get(i).category().label().replace("&", "&&").replace("<", "‹");
            words.append("  ›  ").append(i + 1 < entries.size() ? "<a href=\"" + i + "\">" + label + "</a>" : label);
        }
        path.setText(words.toString());
        sheet.layout();
    }

    private void to(String place) {
        if (chart == Chart.PROGRESS) {
            progress.ifPresent(p -> {
                while (p.up()) { } // to the beginning
            });
        } else if (place.equals(TOP)) {
            distribution.top();
        } else {
            distribution.drill(distribution.path().get(Integer.parseInt(place)).category().id());
        }
        drilled();
    }

    private void drilled() {
        pairs = Optional.empty();
        show();
        canvas.setFocus();
    }

    private void showChart() {
        boolean nothing = chart != Chart.PROGRESS && counted && distribution.below().stream().allMatch(e -> distribution.inBranch(e) == 0)
                && distribution.root().map(distribution::inBranch).orElse(1) == 0;
        String why = nothing ? NLS.bind(Messages.StatisticsEditor_noneHere,
                distribution.root().map(e -> e.category().label()).orElse("")) : "";
        String how = switch (chart) {
            case BARS -> {
                canvas.show((width, height, pen) -> Charts.bars(distribution, width, pen));
                yield Messages.StatisticsEditor_legendBars;
            }
            case SUNBURST -> {
                canvas.show((width, height, pen) -> Charts.sunburst(distribution, width, height, pen));
                yield Messages.StatisticsEditor_legendSunburst;
            }
            case TOGETHER -> {
                if (!nothing && pairs.filter(PairsChart::isEmpty).isPresent()) {
                    why = Messages.StatisticsEditor_noneTogether;
                }
                showPairs();
                yield Messages.StatisticsEditor_legendTogether;
            }
            case PROGRESS -> {
                canvas.show((width, height, pen) -> progress.map(p -> new ProgressChart(p).scene(width, height, pen))
                        .orElseGet(() -> new Scene(width, height, List.of())));
                yield Messages.StatisticsEditor_legendProgress;
            }
        };
        none.setText("\n\n" + why);
        ((StackLayout) middle.getLayout()).topControl = why.isEmpty() ? canvas.control() : none;
        middle.layout();
        export.setEnabled(why.isEmpty() && counted);
        legend.setText(chart == Chart.PROGRESS
                ? NLS.bind(Messages.StatisticsEditor_legendOfAll, Charts.number(progress.map(Progress::judgements).orElse(0)), how)
                : NLS.bind(Messages.StatisticsEditor_legend, new Object[] {distribution.counted().title(),
                    Charts.number(distribution.judgements()), how}));
    }

    /** What was looked at stays so, as far as it is a period still. */
    private void readProgress() {
        Optional<Corpus> corpus = link.session().corpus();
        if (chart == Chart.PROGRESS && corpus.isPresent()) {
            timing.ifPresent(Job::cancel);
            timing = Optional.of(CorpusReads.read(Messages.StatisticsEditor_reading, corpus.get(), Progress.Counted::read, fresh -> {
                Optional<Progress.Period> period = progress.flatMap(Progress::root);
                progress = Optional.of(new Progress(fresh, ZoneId.systemDefault()));
                period.ifPresent(progress.get()::drill);
                show();
            }, body));
        }
    }

    private void showPairs() {
        canvas.show((width, height, pen) -> pairs.map(p -> p.scene(width, height, pen))
                .orElseGet(() -> new Scene(width, height, List.of())));
        Optional<Corpus> corpus = link.session().corpus();
        if (pairs.isEmpty() && counted && corpus.isPresent()) {
            Distribution of = distribution;
            List<Entry> compared = of.compared();
            List<CategoryId> among = compared.stream().map(e -> e.category().id()).collect(Collectors.toList());
            reading.ifPresent(Job::cancel);
            reading = Optional.of(CorpusReads.read(Messages.StatisticsEditor_reading, corpus.get(),
                    reader -> reader.pairCounts(of.counted().release(), among), counts -> paired(of, compared, counts), body));
        }
    }

    private void paired(Distribution of, List<Entry> compared, Map<CategoryPair, Integer> counts) {
        if (of == distribution && compared.equals(of.compared())) {
            pairs = Optional.of(new PairsChart(compared, counts));
            show();
        }
    }

    private void export() {
        String csv = switch (chart) {
            case TOGETHER -> pairs.map(PairsChart::csv).orElse("");
            case PROGRESS -> progress.map(Progress::csv).orElse("");
            case BARS, SUNBURST -> distribution.csv();
        };
        String title = distribution.root().map(e -> e.category().label()).orElse(distribution.counted().title());
        new ChartExport(title, canvas.picture(), csv).ask(getSite().getShell());
    }

    /** What a person does in the chart. */
    private final class Person implements ChartCanvas.Person {
        @Override
        public void into(Key key, boolean claims) {
            switch (key) {
                case Key.Of of -> into(of, claims);
                case Key.During(Progress.Period period, AnnotatorId annotator) -> {
                    if (!claims && progress.filter(p -> p.drill(period)).isPresent()) {
                        drilled();
                    } else {
                        concordance(view -> view.show(annotator, period.from(), period.to()));
                    }
                }
            }
        }

        private void into(Key.Of key, boolean claims) {
            boolean back = distribution.root().filter(e -> e.category().id().equals(key.category())).isPresent();
            if (back && chart == Chart.SUNBURST) {
                out();
            } else if (key.with().isEmpty() && !back && !claims && distribution.drill(key.category())) {
                drilled();
            } else if (key.with().isEmpty()) {
                concordance(view -> view.show(key.category()));
            }
        }

        private void concordance(Consumer<ConcordanceView> show) {
            try {
                if (getSite().getPage().showView(ConcordanceView.ID) instanceof ConcordanceView concordance) {
                    show.accept(concordance);
                }
            } catch (PartInitException e) {
                StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
            }
        }

        @Override
        public void out() {
            if (chart == Chart.PROGRESS ? progress.filter(Progress::up).isPresent() : distribution.up()) {
                drilled();
            }
        }

        @Override
        public void typed(char letter) {
            readUnread();
            int number = letter - '1';
            if (number >= 0 && number < Chart.values().length) {
                choose(Chart.values()[number]);
            }
        }
    }

    @Override
    public void setFocus() {
        if (stale) {
            read();
        }
        Control top = ((StackLayout) body.getLayout()).topControl;
        if (top == sheet) {
            canvas.setFocus();
        } else {
            body.setFocus();
        }
    }
}
