package org.glossator.ui.internal.paper;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

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
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.glossator.model.AnnotatorId;
import org.glossator.model.CategoryId;
import org.glossator.model.ClaimId;
import org.glossator.model.IdSource;
import org.glossator.model.Outcome;
import org.glossator.model.TextSpan;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusEvent;
import org.glossator.ui.CorpusReads;
import org.glossator.ui.internal.NeverDirtyEditor;
import org.glossator.ui.internal.palette.CategoryIndex;
import org.glossator.ui.internal.palette.RecentCategories;

/**
 * Shows one paper, where claims are marked and judged. Never dirty: every step goes to the corpus at once. Fires
 * {@link #PROP_PAPER} when the paper has been read, so that views can follow.
 */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // widgets are made later than their owner
public final class PaperEditor extends NeverDirtyEditor {

    /** As plugin.xml has it. */
    public static final String ID = "org.glossator.ui.paper";

    /** {@link #actions} gives something else than before. */
    public static final int PROP_PAPER = 0x601;

    private static final int LONGEST_FOUND = 100; // characters

    private static final IdSource IDS = new IdSource(Clock.systemUTC(), new SecureRandom());

    /** @param others what categories are called that only other releases have */
    private record Answer<T>(Optional<T> content, Map<CategoryId, CategoryIndex.Other> others) {
    }

    private Optional<PaperActions> actions = Optional.empty();
    private Optional<Consumer<PaperActions>> going = Optional.empty();
    private boolean unread;
    private SessionLink link;
    private StackLayout stack;
    private Composite body;
    private Label message;
    private Composite sheet;
    private ProblemBar problems;
    private Proposing proposing;
    private LinkSteps links;
    private FindBar find;
    private HighlightBar highlights;
    private PaperPage page;
    private PaperKeys keys;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof PaperInput)) {
            throw new PartInitException("not a paper: " + input);
        }
        super.init(site, input);
        setPartName(PaperLabels.tab(input.getName()));
    }

    private PaperInput paper() {
        return (PaperInput) getEditorInput();
    }

    @Override
    public void createPartControl(Composite parent) {
        body = parent;
        stack = new StackLayout();
        body.setLayout(stack);
        message = new Label(body, SWT.CENTER | SWT.WRAP);
        body.addListener(SWT.KeyDown, event -> readUnread());
        link = new SessionLink(body, this::sessionChanged, this::corpusChanged);
        Optional<Corpus> corpus = corpus();
        corpus.ifPresent(this::readAtOnce); // while the rest is made
        sheet = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(sheet);
        problems = new ProblemBar(sheet, () -> actions.ifPresent(a -> a.model().dismissProblem()));
        proposing = new Proposing(this, sheet);
        find = new FindBar(sheet, finding(), typing -> bars().use(!typing));
        var area = new Composite(sheet, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        page = new PaperPage(area, this::typed, to -> links().follow(to));
        highlights = new HighlightBar(sheet, new HighlightedPage(page, () -> actions, link::index), typing -> bars().use(!typing));
        highlights.above(area);
        links = new LinkSteps(this, page);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(page.control());
        keys = new PaperKeys(getSite(), page.control());
        PaperMenu.create(getSite(), page.control());
        useIndex();
        say(corpus.isPresent() ? Messages.PaperEditor_loading : noCorpus());
    }

    private FindBar.Place finding() {
        return new FindBar.Place() {
            @Override
            public void find(String words) {
                page.find(words);
            }

            @Override
            public void step(int steps) {
                page.stepFound(steps);
            }

            @Override
            public int[] number() {
                return new int[] {page.search().number(), page.search().count()};
            }

            @Override
            public void left() {
                page.control().setFocus();
            }
        };
    }

    private PaperBars bars() {
        return (PaperBars) getEditorSite().getActionBarContributor();
    }

    /** @return that of the paper, where it is the one that is open */
    private Optional<Corpus> corpus() {
        return link.session().corpus().filter(c -> c.location().equals(paper().corpus()));
    }

    private String noCorpus() {
        return NLS.bind(Messages.PaperEditor_noCorpus, paper().corpus().name());
    }

    private void useIndex() {
        keys.use(link.index());
        page.index(link.index());
    }

    private void sessionChanged() {
        useIndex();
        Optional<Corpus> corpus = corpus();
        if (corpus.isEmpty()) {
            close();
            say(noCorpus());
        } else if (actions.isEmpty() || actions.get().model().corpus() != corpus.get()) {
            close();
            readAtOnce(corpus.get());
        } else {
            proposing.end(); // another annotator has rejected other ones
            actions.get().model().refresh(); // another annotator has other work and another mark of being done
        }
    }

    /** The objects of ten thousand claims are made where they are read, and are this thread's from then on. */
    private void readAtOnce(Corpus corpus) {
        AnnotatorId me = me();
        unread = false;
        say(Messages.PaperEditor_loading);
        read(corpus, content -> new PaperObjects(content, me),
                objects -> objects.ifPresentOrElse(made -> open(corpus, made), () -> say(Messages.PaperEditor_gone)), () -> {
                    unread = true;
                    say(Messages.PaperEditor_unread);
                });
    }

    /** What could not be read is asked for again when the person comes back to it, or presses a key. */
    private void readUnread() {
        if (unread) {
            corpus().ifPresent(this::readAtOnce);
        }
    }

    private AnnotatorId me() {
        return link.session().annotator().orElseThrow().id();
    }

    /** @param made of what was read, before anybody else has it */
    private <T> void read(Corpus corpus, Function<PaperContent, T> made, Consumer<Optional<T>> then, Runnable failed) {
        AnnotatorId me = me();
        CategoryIndex known = link.index();
        CorpusReads.read(Messages.PaperEditor_loading, corpus, reader -> {
            Optional<PaperContent> content = PaperContent.read(reader, paper().paper(), me);
            return new Answer<>(content, content.map(c -> OtherCategories.read(reader, c.work(), known)).orElse(Map.of()));
        }, answer -> new Answer<>(answer.content().map(made), answer.others()), answer -> {
            if (link.call(answer.others())) {
                page.index(link.index());
            }
            then.accept(answer.content());
        }, failed, body);
    }

    private PaperModel.Source source(Corpus corpus) {
        return new PaperModel.Source() {
            @Override
            public void read(Consumer<Optional<PaperContent>> then, Runnable failed) {
                if (!body.isDisposed()) {
                    PaperEditor.this.read(corpus, Function.identity(), then, failed);
                }
            }

            @Override
            public void readPast(AnnotatorId who, Consumer<PastSteps> then, Runnable failed) {
                if (!body.isDisposed()) {
                    CorpusReads.read(Messages.PaperEditor_loading, corpus,
                            reader -> PastSteps.read(reader, paper().paper(), who), then, failed, body);
                }
            }
        };
    }

    private void open(Corpus corpus, PaperObjects objects) {
        if (link.session().corpus().filter(c -> c == corpus).isEmpty()) {
            return; // another one by now, and on its way
        }
        var model = new PaperModel(corpus, link.session().writes(), objects, this::judge, IDS, Clock.systemUTC(),
                source(corpus));
        var fresh = new PaperActions(model);
        actions = Optional.of(fresh);
        setPartName(PaperLabels.tab(objects.record().title()));
        page.show(fresh);
        model.addListener(() -> modelChanged(fresh));
        fresh.addListener(page::follow);
        show(sheet);
        highlights.show();
        firePropertyChange(PROP_PAPER);
        going.ifPresent(this::go);
        if (getSite().getPage().getActivePart() == this) {
            setFocus();
        }
    }

    private Judge judge() {
        return new Judge(link.session().annotator().orElseThrow(), link.session().taxonomy());
    }

    /** Tabs can be closed, and other corpora opened, before all is written. */
    private boolean isShown(PaperActions some) {
        return !body.isDisposed() && actions.filter(a -> a == some).isPresent();
    }

    private void modelChanged(PaperActions current) {
        if (!isShown(current)) {
            return;
        }
        if (current.model().isGone()) {
            say(Messages.PaperEditor_gone);
            return;
        }
        current.followText();
        if (page.refresh()) {
            find.pageChanged();
        }
        problems.show(current.model().problem());
        proposing.show();
        highlights.show();
    }

    private void corpusChanged(CorpusEvent event) {
        actions.ifPresent(a -> a.model().changed(event));
    }

    private void close() {
        if (actions.isPresent()) {
            proposing.end();
            actions = Optional.empty();
            firePropertyChange(PROP_PAPER);
        }
    }

    private void say(String words) {
        message.setText("\n\n\n" + words);
        show(message);
    }

    private void show(Control control) {
        stack.topControl = control;
        body.layout();
    }

    /** @return what can be done with the paper; nothing until it has been read */
    public Optional<PaperActions> actions() {
        return actions;
    }

    public CategoryIndex index() {
        return link.index();
    }

    /** A letter or digit tags where it is a category's key, with Shift on the way to the palette; else it begins a name. */
    private void typed(char letter) {
        link.index().byKey(letter).ifPresentOrElse(entry -> {
            tag(entry.category().id());
            if (Character.isUpperCase(letter)) {
                PaperViews.palette(this); // with Shift: for the next facet of the same claim
            } else if (GoingOn.isWanted() && actions.filter(a -> a.isTagged(entry.category().id())).isPresent()) {
                proposing.walk(1);
            }
        }, () -> findCategory(String.valueOf(letter)));
    }

    /** Tags what is selected, and says where that cannot be. */
    public void tag(CategoryId category) {
        actions.ifPresent(a -> {
            Outcome<?> outcome = a.tag(category);
            if (outcome.isDone()) {
                RecentCategories.ofWorkspace().add(category);
            }
            report(outcome);
        });
    }

    /** @param typed what the person has typed so far */
    void findCategory(String typed) {
        if (actions.isPresent()) {
            new FindCategory(getSite().getShell(), link.index(), Fitting.of(link.index(), actions.get()), typed, page.below(),
                    this::tag).open();
        }
    }

    /** Says in the status line why something, or a part of it, was not done; an earlier refusal goes away. */
    public void report(Outcome<?> outcome) {
        String words = outcome.problems().isEmpty() ? null : outcome.problems().getFirst().message();
        getEditorSite().getActionBars().getStatusLineManager().setErrorMessage(words);
    }

    /** Selects the claim, or else the words, as soon as the paper has been read. */
    void goTo(Optional<ClaimId> claim, Optional<TextSpan> span) {
        go(reader -> {
            claim.filter(id -> reader.model().claim(id).isPresent()).ifPresent(reader::select);
            span.filter(words -> claim.isEmpty() && words.end() <= reader.model().record().text().length())
                    .ifPresent(words -> reader.select(words, words.start()));
        });
    }

    private void go(Consumer<PaperActions> where) {
        going = actions.isPresent() ? Optional.empty() : Optional.of(where);
        actions.ifPresent(reader -> {
            where.accept(reader);
            reveal();
        });
    }

    Proposing proposing() {
        return proposing;
    }

    LinkSteps links() {
        return links;
    }

    /** Selects a link to be judged. */
    public void judge(LinkedClaim link) {
        links.judge(link);
    }

    /** Shows what is proposed in the text; nothing while nothing is. */
    void show(Optional<ProposedClaims> proposals) {
        page.propose(proposals);
    }

    /** Opens the bar that says which claims are highlighted. */
    void chooseHighlights() {
        actions.ifPresent(a -> highlights.open());
    }

    /** Opens the bar for finding words in the text, with the selected ones where they are a few. */
    void find() {
        if (actions.isPresent()) {
            String selected = page.control().getSelectionText();
            find.open(selected.length() <= LONGEST_FOUND && !selected.contains("\n") ? selected : "");
        }
    }

    /** Goes to the next place where the words are that are looked for, or with -1 to the one before. */
    void findNext(int steps) {
        if (actions.isPresent()) {
            find.step(steps);
        }
    }

    void copy() {
        page.control().copy();
    }

    void selectAll() {
        page.control().selectAll();
    }

    /** Brings the place of the reader on the screen. */
    public void reveal() {
        page.reveal();
    }

    @Override
    public void setFocus() {
        if (stack.topControl == sheet) {
            page.control().setFocus();
        } else {
            body.setFocus();
            readUnread();
        }
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (adapter == PaperActions.class && actions.isPresent()) {
            return adapter.cast(actions.get());
        }
        return super.getAdapter(adapter);
    }
}
