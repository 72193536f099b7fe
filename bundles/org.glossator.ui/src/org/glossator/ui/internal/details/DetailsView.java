package org.glossator.ui.internal.details;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.glossator.model.ClaimId;
import org.glossator.model.Outcome;
import org.glossator.model.PaperId;
import org.glossator.model.Reference;
import org.glossator.model.Target;
import org.glossator.model.TextSpan;
import org.glossator.model.taxonomy.Attribute;
import org.glossator.model.taxonomy.Relation;
import org.glossator.ui.internal.Later;
import org.glossator.ui.internal.paper.LinkEnd;
import org.glossator.ui.internal.paper.LinkedClaim;
import org.glossator.ui.internal.paper.PaperActions;
import org.glossator.ui.internal.paper.PaperEditor;
import org.glossator.ui.internal.paper.PaperFollower;
import org.glossator.ui.internal.paper.PaperLabels;
import org.glossator.ui.internal.paper.PaperPlaces;
import org.glossator.ui.internal.paper.PaperUndo;
import org.glossator.ui.internal.paper.PaperViews;
import org.glossator.ui.internal.paper.RelationFit;
import org.glossator.ui.internal.paper.SessionLink;
import org.glossator.ui.internal.palette.CategoryIndex;

/** The judgement of the selected claim as a form that its taxonomy makes. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // widgets are made later than their owner
public final class DetailsView extends ViewPart implements PaperViews.Picking {
    private final PaperUndo undo = new PaperUndo();
    private Optional<PaperEditor> editor = Optional.empty();
    private Optional<PaperActions> actions = Optional.empty();
    private Optional<Pick> pick = Optional.empty();
    private StackLayout stack;
    private Composite body;
    private Composite page;
    private Composite bar;
    private Label barWords;
    private Label empty;
    private DetailsSheet sheet;
    private Later refresh;

    @Override
    public void createPartControl(Composite parent) {
        body = parent;
        refresh = Later.afterPainting(body, this::refresh); // several changes of one step make one
        stack = new StackLayout();
        body.setLayout(stack);
        empty = new Label(body, SWT.WRAP | SWT.CENTER);
        page = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        createBar();
        sheet = new DetailsSheet(page, new Around());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sheet.control());
        stack.topControl = empty;
        undo.install(getViewSite().getActionBars());
        getSite().getService(IContextService.class).activateContext("org.glossator.ui.besidePaperContext");
        new SessionLink(body, this::sessionChanged, event -> { });
        new PaperFollower(getSite().getPage(), body, this::follow, refresh::ask, refresh::ask);
        body.addDisposeListener(event -> follow(Optional.empty()));
    }

    private void createBar() {
        bar = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(12, 8).numColumns(2).applyTo(bar);
        barWords = Look.wrapped(bar, "");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(80, SWT.DEFAULT).applyTo(barWords);
        var take = new Button(bar, SWT.PUSH);
        take.setText(Messages.DetailsView_take);
        take.addListener(SWT.Selection, event -> take());
        var cancel = new Button(bar, SWT.PUSH);
        cancel.setText(Messages.DetailsView_cancel);
        cancel.addListener(SWT.Selection, event -> pick(Optional.empty()));
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
        bar.setVisible(false);
    }

    private void sessionChanged() {
        sheet.forget();
        refresh.ask();
    }

    private void follow(Optional<PaperEditor> fresh) {
        if (!body.isDisposed() && !page.isDisposed()) {
            sheet.flush();
        }
        undo.follow(fresh);
        editor = fresh;
        actions = fresh.flatMap(PaperEditor::actions);
        if (!body.isDisposed()) {
            refresh.ask();
        }
    }

    private void refresh() {
        Optional<DetailsForm> form = pick.map(Pick::form)
                .orElseGet(() -> actions.flatMap(a -> DetailsForm.of(a.model(), DetailsForm.selected(a))));
        if (form.isEmpty() && pick.isPresent()) {
            pick = Optional.empty(); // its claim is gone
            refresh.ask();
        }
        boolean changes = (stack.topControl == page) != form.isPresent();
        if (form.isPresent()) {
            Optional<PaperActions> of = pick.map(Pick::actions).or(() -> actions);
            int more = of.flatMap(a -> form.get().claim().map(id -> LinkedClaim.of(a.model(), id).hashCode())).orElse(0);
            stack.topControl = page;
            sheet.show(form.get(), more);
        } else {
            sheet.forget();
            empty.setText("\n\n" + (actions.isEmpty() ? Messages.DetailsView_noPaper : Messages.DetailsView_noClaim));
            stack.topControl = empty;
        }
        showBar();
        if (changes) {
            body.layout();
        }
    }

    private void showBar() {
        boolean shown = pick.isPresent();
        String words = pick.map(p -> p.attribute().map(a -> Messages.DetailsView_pickEvidence)
                .orElse(Messages.DetailsView_pickClaim)).orElse("");
        if (bar.getVisible() != shown || !barWords.getText().equals(words)) {
            barWords.setText(words);
            bar.setVisible(shown);
            GridDataFactory.fillDefaults().grab(true, false).exclude(!shown).applyTo(bar);
            page.layout(true, true);
        }
    }

    private void pick(Optional<Pick> fresh) {
        pick = fresh;
        refresh();
        fresh.or(() -> Optional.empty()).ifPresent(p -> getSite().getPage().activate(p.editor()));
    }

    @Override
    public void take() {
        if (pick.isEmpty() || actions.isEmpty()) {
            return;
        }
        Pick current = pick.get();
        if (current.attribute().isPresent()) {
            Outcome<?> outcome = current.take(actions.get());
            report(outcome);
            if (outcome.isDone()) {
                goBack(current);
            }
        } else {
            chooseRelation(current);
        }
    }

    private void goBack(Pick from) {
        pick = Optional.empty();
        getSite().getPage().activate(from.editor());
        from.actions().select(from.target());
        refresh();
    }

    /** The first time the selected claim becomes the source, the second time another one the target; the same one ends it. */
    @Override
    public void link() {
        Optional<Pick> begun = pick.filter(p -> p.attribute().isEmpty());
        if (begun.isPresent() && begun.map(Pick::target).equals(actions.flatMap(DetailsForm::selected))) {
            goBack(begun.get());
        } else if (begun.isPresent()) {
            take();
        } else if (editor.isPresent() && actions.flatMap(PaperActions::claim).isPresent()) {
            pick(Optional.of(new Pick(editor.get(), actions.get(), new Target.OnClaim(actions.get().claim().orElseThrow().getId()),
                    Optional.empty())));
        } else {
            report(Outcome.refused("claim.noneSelected", Messages.Pick_nothing));
        }
    }

    private void chooseRelation(Pick from) {
        Optional<LinkEnd> target = actions.flatMap(a -> a.claim().map(claim -> LinkEnd.of(a.model(), claim)));
        Optional<LinkEnd> source = from.claim().flatMap(from.actions().model()::claim)
                .map(claim -> LinkEnd.of(from.actions().model(), claim));
        if (target.isEmpty() || source.isEmpty()) {
            report(Outcome.refused("link.nothing", Messages.Pick_nothing));
            return;
        }
        Outcome<List<Relation>> fitting = from.actions().model().judge().taxonomy()
                .map(active -> RelationFit.fitting(active.index(), source.get(), target.get()))
                .orElseGet(() -> Outcome.refused("link.nothing", Messages.DetailsView_noRelation));
        switch (fitting) {
            case Outcome.Refused<List<Relation>> refused -> report(refused);
            case Outcome.Done<List<Relation>>(var relations, var warnings) -> {
                if (relations.size() == 1) {
                    link(from, target.get(), relations.getFirst());
                } else {
                    ask(relations, relation -> link(from, target.get(), relation));
                }
            }
        }
    }

    private void ask(List<Relation> relations, Consumer<Relation> chosen) {
        var menu = new Menu(bar);
        for (int i = 0; i < relations.size(); i++) {
            Relation relation = relations.get(i);
            var item = new MenuItem(menu, SWT.PUSH);
            item.setText((i < 9 ? "&" + (i + 1) + "  " : "") + Look.plain(RelationFit.label(relation)));
            item.setToolTipText(relation.definition().value());
            item.addListener(SWT.Selection, event -> chosen.accept(relation));
        }
        menu.addListener(SWT.Hide, event -> body.getDisplay().asyncExec(menu::dispose));
        menu.setLocation(bar.toDisplay(12, bar.getSize().y));
        menu.setVisible(true);
    }

    private void link(Pick from, LinkEnd target, Relation relation) {
        Outcome<?> outcome = from.actions().model().link(from.claim().orElseThrow(), target, relation);
        report(outcome);
        if (outcome.isDone()) {
            goBack(from);
        }
    }

    private void report(Outcome<?> outcome) {
        editor.ifPresent(e -> e.report(outcome));
        if (!outcome.isDone()) {
            refresh.ask();
        }
    }

    @Override
    public void setFocus() {
        refresh.hurry(); // the claim may be a moment old
        if (stack.topControl == page) {
            sheet.focus();
        } else {
            body.setFocus();
        }
    }

    /** What the form needs of its view. */
    private final class Around implements DetailsSheet.Desk {
        @Override
        public CategoryIndex index() {
            return editor.map(PaperEditor::index).orElse(CategoryIndex.EMPTY);
        }

        @Override
        public void report(Outcome<?> outcome) {
            DetailsView.this.report(outcome);
        }

        @Override
        public String words(Reference reference) {
            Optional<PaperActions> here = pick.map(Pick::actions).or(() -> actions)
                    .filter(a -> a.model().paper().getId().equals(reference.paper()));
            return switch (reference) {
                case Reference.InText(var paper, TextSpan span) -> here.map(a -> a.model().paper().getText())
                        .filter(text -> span.end() <= text.length()).map(text -> PaperLabels.quote(List.of(span), text))
                        .orElseGet(() -> otherWords(reference));
                case Reference.ToClaim(var paper, ClaimId claim) -> here.flatMap(a -> a.model().claim(claim)
                        .map(c -> PaperLabels.quote(c.getSpans(), a.model().paper().getText())))
                        .orElseGet(() -> otherWords(reference));
                case Reference.ToPaper(var paper) -> here.map(a -> a.model().paper().getTitle())
                        .orElseGet(() -> otherWords(reference));
            };
        }

        private String otherWords(Reference reference) {
            return NLS.bind(Messages.DetailsView_otherPaper, reference.paper());
        }

        @Override
        public void goTo(Reference reference) {
            switch (reference) {
                case Reference.InText(var paper, TextSpan span) -> open(paper, Optional.empty(), Optional.of(span));
                case Reference.ToClaim(var paper, ClaimId claim) -> open(paper, Optional.of(claim), Optional.empty());
                case Reference.ToPaper(var paper) -> open(paper, Optional.empty(), Optional.empty());
            }
        }

        private void open(PaperId paper, Optional<ClaimId> claim, Optional<TextSpan> span) {
            actions.ifPresent(a -> {
                try {
                    PaperPlaces.open(getSite().getPage(), a.model().corpus().location(), paper, claim, span);
                } catch (PartInitException e) {
                    StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
                }
            });
        }

        @Override
        public void pick(DetailsForm form, Attribute attribute) {
            if (editor.isPresent() && actions.isPresent()) {
                DetailsView.this.pick(Optional.of(new Pick(editor.get(), actions.get(), form.target(), Optional.of(attribute))));
            }
        }

        @Override
        public void more(Composite parent, DetailsForm form) {
            Optional<PaperActions> of = pick.map(Pick::actions).or(() -> actions);
            if (of.isEmpty() || form.claim().isEmpty()) {
                return; // only claims are linked
            }
            var model = of.get().model();
            boolean none = model.judge().taxonomy().map(t -> t.taxonomy().details().relations().isEmpty()).orElse(true);
            List<LinkedClaim> links = LinkedClaim.of(model, form.claim().get());
            if (none && links.isEmpty()) {
                return; // the taxonomy knows no links
            }
            ClaimLinks.create(parent, links, link -> open(link.paper(), Optional.of(link.claim()), Optional.empty()),
                    link -> report(model.deleteLink(link.id())), link -> editor.ifPresent(e -> e.judge(link)), DetailsView.this::link);
        }
    }
}
