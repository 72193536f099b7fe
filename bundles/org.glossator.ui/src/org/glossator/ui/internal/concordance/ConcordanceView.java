package org.glossator.ui.internal.concordance;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.glossator.model.AnnotatorId;
import org.glossator.model.CategoryId;
import org.glossator.model.ClaimId;
import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Branch;
import org.glossator.store.Branches;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusEvent;
import org.glossator.store.CorpusReader;
import org.glossator.store.CorpusSearch;
import org.glossator.ui.CorpusReads;
import org.glossator.ui.CorpusSession.ActiveTaxonomy;
import org.glossator.ui.Problems;
import org.glossator.ui.internal.Later;
import org.glossator.ui.internal.SpokenName;
import org.glossator.ui.internal.Workbenches;
import org.glossator.ui.internal.comparison.ClaimsSelected;
import org.glossator.ui.internal.concordance.Concordance.Summary;
import org.glossator.ui.internal.concordance.ConcordanceQuery.Days;
import org.glossator.ui.internal.palette.CategoryChoice;
import org.glossator.ui.internal.palette.CategoryIndex;
import org.glossator.ui.internal.paper.PaperPlaces;
import org.glossator.ui.internal.paper.SessionLink;
import org.glossator.ui.internal.sets.AddToSetHandler;
import org.glossator.ui.internal.session.FamilyJob;

/** Every place of words, or of judgements, in all papers of the corpus, of all annotators. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // widgets are made later than their owner
public final class ConcordanceView extends ViewPart implements AddToSetHandler.Offering, ClaimsSelected {

    /** As plugin.xml has it. */
    public static final String ID = "org.glossator.ui.concordance";

    /** Of the jobs that look, for joining. */
    public static final Object FAMILY = ConcordanceView.class;

    private static final int PAUSE = 300; // milliseconds without a key

    private List<AnnotatorRecord> people = List.of();
    private Optional<Job> looking = Optional.empty();
    private ConcordanceQuery asked = ConcordanceQuery.NOTHING;
    private Optional<Days> made = Optional.empty();
    private Optional<AnnotatorId> wanted = Optional.empty();
    private LineActions actions;
    private SessionLink link;
    private Later ask;
    private Composite body;
    private Text words;
    private CategoryChoice category;
    private Combo annotator;
    private AnswerChoice answer;
    private Link days;
    private Composite middle;
    private Label notice;
    private Label summary;
    private LineTable lines;

    @Override
    public void createPartControl(Composite parent) {
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 6).spacing(8, 4).numColumns(6).applyTo(body);
        ask = new Later(body, PAUSE, this::look);
        words = new Text(body, SWT.SINGLE | SWT.SEARCH | SWT.ICON_CANCEL);
        words.setMessage(Messages.ConcordanceView_words);
        SpokenName.give(words, Messages.ConcordanceView_words);
        words.addListener(SWT.Modify, event -> ask.ask());
        words.addListener(SWT.DefaultSelection, event -> ask.hurry());
        words.addListener(SWT.KeyDown, this::key);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(words);
        category = new CategoryChoice(combo(Messages.ConcordanceView_byCategory, 170), Messages.ConcordanceView_anyCategory);
        annotator = combo(Messages.ConcordanceView_byAnnotator, 120);
        answer = new AnswerChoice(combo(Messages.ConcordanceView_byAnswer, 140));
        days = new Link(body, SWT.NONE);
        days.addListener(SWT.Selection, event -> {
            made(Optional.empty());
            ask.ask();
            ask.hurry();
        });
        summary = new Label(body, SWT.RIGHT);
        summary.setData("org.eclipse.e4.ui.css.id", "GlossatorQuiet");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(180, SWT.DEFAULT).applyTo(summary);
        middle = new Composite(body, SWT.NONE);
        middle.setLayout(new StackLayout());
        made(Optional.empty());
        notice = new Label(middle, SWT.WRAP | SWT.CENTER);
        lines = new LineTable(middle, this::open);
        link = new SessionLink(body, this::sessionChanged, this::corpusChanged);
        actions = new LineActions(getViewSite(), body, lines, link, this::lookAgain);
        getSite().getService(IContextService.class).activateContext("org.glossator.ui.besidePaperContext");
        sessionChanged();
    }

    private Combo combo(String name, int width) {
        var combo = new Combo(body, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setVisibleItemCount(20);
        combo.setToolTipText(name);
        SpokenName.give(combo, name);
        combo.addListener(SWT.Selection, event -> {
            ask.ask();
            ask.hurry();
        });
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(width, SWT.DEFAULT).applyTo(combo);
        return combo;
    }

    @Override
    public List<Selected> selectedClaims() {
        return lines.selected().stream().flatMap(line -> line.claim().map(claim -> new Selected(line.paper(), claim)).stream())
                .distinct().toList();
    }

    private void key(Event event) {
        if (event.keyCode == SWT.ARROW_DOWN) {
            event.doit = false;
            lines.focus();
        }
    }

    /** Shows where judgements name the category, or one below it. */
    public void show(CategoryId of) {
        words.setText("");
        made(Optional.empty());
        category.choose(of);
        ask.ask();
        ask.hurry();
    }

    /** Shows what somebody has judged on some days. @param to the day after the last one */
    public void show(AnnotatorId of, LocalDate from, LocalDate to) {
        words.setText("");
        category.clear();
        answer.clear();
        made(Optional.of(new Days(from, to)));
        wanted = Optional.of(of);
        offerPeople(people);
        ask.ask();
        ask.hurry();
    }

    private void made(Optional<Days> fresh) {
        made = fresh;
        days.setText(fresh.map(d -> NLS.bind(Messages.ConcordanceView_made,
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(d.from()))).orElse(""));
        days.setVisible(fresh.isPresent());
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).exclude(fresh.isEmpty()).applyTo(days);
        arrange();
    }

    /** One row of what is asked, whatever of it is shown, and the lines below it. */
    private void arrange() {
        int shown = (int) Stream.of(body.getChildren()).filter(c -> c != middle && !((GridData) c.getLayoutData()).exclude).count();
        ((GridLayout) body.getLayout()).numColumns = shown;
        GridDataFactory.fillDefaults().grab(true, true).span(shown, 1).applyTo(middle);
        body.layout();
    }

    private void sessionChanged() {
        actions.forget();
        category.offer(link.index());
        answer.offer(link.session().taxonomy().map(ActiveTaxonomy::taxonomy));
        arrange();
        link.session().corpus().ifPresent(corpus -> CorpusReads.read(Messages.ConcordanceView_searching, corpus,
                CorpusReader::annotators, this::offerPeople, body));
        asked = ConcordanceQuery.NOTHING;
        look();
    }

    private void corpusChanged(CorpusEvent event) {
        Optional<Corpus> corpus = link.session().corpus().filter(c -> c.location().equals(event.location()));
        if (event.people() && corpus.isPresent()) {
            CorpusReads.read(Messages.ConcordanceView_searching, corpus.get(), CorpusReader::annotators, this::offerPeople, body);
        }
    }

    private void offerPeople(List<AnnotatorRecord> all) {
        Optional<AnnotatorRecord> before = person();
        people = all;
        var names = new ArrayList<String>(List.of(Messages.ConcordanceView_anyAnnotator));
        all.forEach(person -> names.add(person.name()));
        annotator.setItems(names.toArray(String[]::new));
        Optional<AnnotatorRecord> chosen = wanted.map(id -> all.stream().filter(p -> p.id().equals(id)).findFirst()).orElse(before);
        annotator.select(chosen.map(all::indexOf).map(i -> i + 1).orElse(0));
        if (wanted.isPresent() && chosen.isPresent()) {
            wanted = Optional.empty();
            ask.ask();
        }
    }

    private Optional<AnnotatorRecord> person() {
        int at = annotator.getSelectionIndex() - 1;
        return at >= 0 && at < people.size() ? Optional.of(people.get(at)) : Optional.empty();
    }

    private ConcordanceQuery query() {
        Optional<ActiveTaxonomy> active = link.session().taxonomy();
        Optional<Branch> branch = category.chosen().flatMap(top -> active.map(a -> new Branch(a.release().id(), top)));
        Set<CategoryId> below = branch.isEmpty() ? Set.of()
                : new Branches(active.orElseThrow().taxonomy()).below(branch.get().top());
        return new ConcordanceQuery(words.getText(), branch, below,
                wanted.or(() -> person().map(AnnotatorRecord::id)), answer.chosen(), made);
    }

    private void look() {
        Optional<Corpus> corpus = link.session().corpus();
        ConcordanceQuery query = query();
        if (query.equals(asked) && !query.isEmpty()) {
            return;
        }
        asked = query;
        looking.ifPresent(Job::cancel);
        looking = Optional.empty();
        lines.clear();
        summary.setText("");
        if (corpus.isEmpty() || query.isEmpty()) {
            say(corpus.isEmpty() ? Messages.ConcordanceView_noCorpus : Messages.ConcordanceView_nothingAsked);
            return;
        }
        say("");
        looking = Optional.of(start(corpus.get(), query));
    }

    private Job start(Corpus corpus, ConcordanceQuery query) {
        Display display = body.getDisplay();
        CategoryIndex index = link.index();
        CorpusSearch search = Workbenches.service(CorpusSearch.class);
        var job = new FamilyJob(Messages.ConcordanceView_searching, FAMILY, monitor -> {
            var concordance = new Concordance(corpus, search, index::label,
                    more -> display.asyncExec(() -> found(query, more)));
            Outcome<Summary> outcome;
            try {
                outcome = Problems.guarded(() -> concordance.run(query, monitor));
            } catch (OperationCanceledException e) {
                return; // something else is looked for
            }
            if (!display.isDisposed()) {
                display.asyncExec(() -> done(query, outcome));
            }
        });
        job.schedule();
        return job;
    }

    private void found(ConcordanceQuery query, List<ConcordanceLine> more) {
        if (!body.isDisposed() && query == asked) {
            lines.add(more);
            summary.setText(NLS.bind(Messages.ConcordanceView_looking, number(lines.all().size())));
        }
    }

    private void done(ConcordanceQuery query, Outcome<Summary> outcome) {
        if (body.isDisposed() || query != asked) {
            return;
        }
        switch (outcome) {
            case Outcome.Done<Summary>(var sum, var warnings) -> {
                summary.setText(sum.lines() == 0 ? "" : NLS.bind(
                        sum.more() ? Messages.ConcordanceView_foundFirst : Messages.ConcordanceView_found, number(sum.lines()),
                        number(sum.papers())));
                say(sum.lines() == 0 ? Messages.ConcordanceView_none : "");
            }
            case Outcome.Refused<Summary>(var problems) -> {
                summary.setText("");
                say(problems.stream().map(Problem::message).collect(Collectors.joining("\n")));
            }
        }
    }

    static String number(int number) {
        return NumberFormat.getIntegerInstance().format(number);
    }

    private void say(String sentence) {
        notice.setText("\n" + sentence);
        Control top = sentence.isEmpty() ? lines.control() : notice;
        if (((StackLayout) middle.getLayout()).topControl != top) {
            ((StackLayout) middle.getLayout()).topControl = top;
            middle.layout();
        }
    }

    private void open(ConcordanceLine line) {
        link.session().corpus().ifPresent(corpus -> {
            try {
                Optional<ClaimId> claim = asked.asksForJudgements() ? line.claim() : Optional.empty();
                PaperPlaces.open(getSite().getPage(), corpus.location(), line.paper(), claim, Optional.of(line.place()));
            } catch (PartInitException e) {
                StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
            }
        });
    }

    private void lookAgain() {
        asked = ConcordanceQuery.NOTHING;
        look();
    }

    @Override
    public void addToSet() {
        actions.addToSet();
    }

    @Override
    public void setFocus() {
        words.setFocus();
    }
}
