package org.glossator.ui.internal.links;

import java.text.NumberFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.glossator.model.AnnotatorId;
import org.glossator.model.Colour;
import org.glossator.model.PaperId;
import org.glossator.model.paper.Claim;
import org.glossator.model.taxonomy.Relation;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusEvent;
import org.glossator.ui.CorpusReads;
import org.glossator.ui.internal.Later;
import org.glossator.ui.internal.links.GraphLayout.Room;
import org.glossator.ui.internal.links.LinkGraph.Edge;
import org.glossator.ui.internal.links.LinkGraph.Node;
import org.glossator.ui.internal.palette.CategoryIndex.Entry;
import org.glossator.ui.internal.paper.PaperActions;
import org.glossator.ui.internal.paper.PaperEditor;
import org.glossator.ui.internal.paper.PaperFollower;
import org.glossator.ui.internal.paper.PaperLabels;
import org.glossator.ui.internal.paper.PaperPlaces;
import org.glossator.ui.internal.paper.PaperUndo;
import org.glossator.ui.internal.paper.RelationFit;
import org.glossator.ui.internal.paper.SessionLink;

/** The links of the paper in front as a graph that lays itself out, with the claims of other papers that they lead to. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // widgets are made later than their owner
public final class LinksView extends ViewPart {

    /** As plugin.xml has it. */
    public static final String ID = "org.glossator.ui.links";

    private static final int QUIET = 150; // milliseconds without news before reading again

    private final PaperUndo undo = new PaperUndo();
    private Optional<PaperActions> actions = Optional.empty();
    private Optional<Job> reading = Optional.empty();
    private Set<PaperId> shown = Set.of();
    private boolean unread;
    private SessionLink link;
    private Later news;
    private Composite body;
    private Composite sheet;
    private Label empty;
    private Label summary;
    private LinkCanvas canvas;

    @Override
    public void createPartControl(Composite parent) {
        body = new Composite(parent, SWT.NONE);
        body.setLayout(new StackLayout());
        empty = new Label(body, SWT.WRAP | SWT.CENTER);
        sheet = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(sheet);
        summary = new Label(sheet, SWT.NONE);
        summary.setData("org.eclipse.e4.ui.css.id", "GlossatorQuiet");
        GridDataFactory.fillDefaults().grab(true, false).indent(12, 6).applyTo(summary);
        canvas = new LinkCanvas(sheet, Messages.LinksView_graph, new Person(), this::read);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas.control());
        news = new Later(body, QUIET, this::read);
        undo.install(getViewSite().getActionBars());
        getSite().getService(IContextService.class).activateContext("org.glossator.ui.besidePaperContext");
        link = new SessionLink(body, this::read, this::corpusChanged);
        new PaperFollower(getSite().getPage(), body, this::follow, () -> { }, this::moved);
        body.addDisposeListener(event -> undo.follow(Optional.empty()));
    }

    private void follow(Optional<PaperEditor> fresh) {
        Optional<PaperActions> before = actions;
        undo.follow(fresh);
        actions = fresh.flatMap(PaperEditor::actions);
        if (!actions.equals(before) || actions.isEmpty()) {
            read();
        }
    }

    /** What is shown may be of another paper, and is not told any more; the next move in the paper tries again. */
    private void failed() {
        unread = true;
        say(Messages.LinksView_unread);
    }

    private void moved() {
        if (unread) {
            read();
        }
        actions.flatMap(PaperActions::claim).map(Claim::getId).ifPresent(canvas::choose);
    }

    private void corpusChanged(CorpusEvent event) {
        boolean here = link.session().corpus().filter(c -> c.location().equals(event.location())).isPresent();
        var touched = new HashSet<>(event.papers());
        touched.retainAll(shown);
        if (here && (event.many() || !touched.isEmpty())) {
            news.ask();
        }
    }

    private void read() {
        reading.ifPresent(Job::cancel);
        reading = Optional.empty();
        unread = false;
        Optional<Corpus> corpus = link.session().corpus();
        if (actions.isEmpty() || corpus.isEmpty()) {
            shown = Set.of();
            say(Messages.LinksView_noPaper);
            return;
        }
        PaperId paper = actions.get().model().paper().getId();
        AnnotatorId me = actions.get().model().judge().annotator().id();
        shown = shown.contains(paper) ? shown : Set.of(paper);
        Room room = canvas.room();
        int width = canvas.width();
        reading = Optional.of(CorpusReads.read(Messages.LinksView_reading, corpus.get(),
                reader -> LinkScene.of(paper, LinkGraph.read(reader, paper, me), room, width), this::show, this::failed, body));
    }

    private void show(LinkScene scene) {
        shown = scene.claims().stream().map(Node::paper).collect(Collectors.toSet());
        shown.add(scene.paper());
        if (scene.claims().isEmpty()) {
            say(relations().isEmpty() ? Messages.LinksView_noRelations : Messages.LinksView_noLinks);
            return;
        }
        summary.setText(NLS.bind(scene.graph().more() ? Messages.LinksView_summaryFirst : Messages.LinksView_summary,
                new Object[] {number(scene.claims().size()), number(scene.graph().links().size()), number(scene.papers())}));
        ((StackLayout) body.getLayout()).topControl = sheet;
        body.layout();
        sheet.layout();
        canvas.show(scene);
        moved();
    }

    private static String number(long number) {
        return NumberFormat.getIntegerInstance().format(number);
    }

    private void say(String sentence) {
        empty.setText("\n\n" + sentence);
        ((StackLayout) body.getLayout()).topControl = empty;
        body.layout();
    }

    private List<Relation> relations() {
        return link.session().taxonomy().map(active -> active.taxonomy().details().relations()).orElse(List.of());
    }

    private Optional<Relation> relation(Edge edge) {
        return relations().stream().filter(r -> r.name().equals(edge.relation())).findFirst();
    }

    @Override
    public void setFocus() {
        if (((StackLayout) body.getLayout()).topControl == sheet) {
            canvas.setFocus();
        } else {
            body.setFocus();
        }
    }

    /** What the person does in the graph, and sees there. */
    private final class Person implements LinkCanvas.Person {
        @Override
        public void open(Node node) {
            link.session().corpus().ifPresent(corpus -> {
                try {
                    PaperPlaces.open(getSite().getPage(), corpus.location(), node.paper(), Optional.of(node.claim()),
                            Optional.empty());
                } catch (PartInitException e) {
                    StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
                }
            });
        }

        @Override
        public String words(LinkScene scene, int claim) {
            Node node = scene.claims().get(claim);
            String category = category(node);
            String own = NLS.bind(Messages.LinksView_claim,
                    new Object[] {category.isEmpty() ? Messages.LinksView_noCategory : category, node.words(),
                        PaperLabels.tab(node.title())});
            return scene.linksOf(claim).stream().map(edge -> {
                boolean out = edge.from().equals(node.claim());
                String other = scene.number(out ? edge.to() : edge.from()).map(n -> scene.claims().get(n).words()).orElse("");
                return NLS.bind(out || !isDirected(edge) ? Messages.LinksView_linkTo : Messages.LinksView_linkFrom, relation(edge), other);
            }).collect(Collectors.joining("\n", own + "\n", ""));
        }

        @Override
        public String category(Node node) {
            return node.category().map(id -> link.index().label(id)).orElse("");
        }

        @Override
        public Optional<Colour> colour(Node node) {
            return node.category().flatMap(id -> link.index().entry(id)).map(Entry::colour);
        }

        @Override
        public String relation(Edge edge) {
            return LinksView.this.relation(edge).map(RelationFit::label).orElse(edge.relation());
        }

        @Override
        public boolean isDirected(Edge edge) {
            return LinksView.this.relation(edge).filter(Relation::symmetric).isEmpty();
        }
    }
}
