package org.glossator.ui.internal.concordance;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.model.IdSource;
import org.glossator.model.Outcome;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Corpus;
import org.glossator.ui.Problems;
import org.glossator.ui.internal.Workbenches;
import org.glossator.ui.internal.palette.CategoryIndex;
import org.glossator.ui.internal.palette.OfferedCategories;
import org.glossator.ui.internal.paper.FindCategory;
import org.glossator.ui.internal.paper.Judge;
import org.glossator.ui.internal.paper.SessionLink;
import org.glossator.ui.internal.session.FamilyJob;

/** How a person tags the claims of many lines, and takes that back. */
final class BulkTagging {
    private static final IdSource IDS = new IdSource(Clock.systemUTC(), new SecureRandom());

    private final Composite body;
    private final SessionLink link;
    private final Runnable changed;
    private Optional<BulkTag.Done> tagged = Optional.empty();

    /**
     * @param body where it happens
     * @param changed run once the corpus says something else
     */
    BulkTagging(Composite body, SessionLink link, Runnable changed) {
        this.body = body;
        this.link = link;
        this.changed = changed;
    }

    /** Asks for a category and gives it to the claims of the lines. */
    void ask(List<ConcordanceLine> chosen) {
        if (chosen.stream().noneMatch(line -> line.claim().isPresent())) {
            Workbenches.say(Messages.ConcordanceView_nothingToTag);
            return;
        }
        new FindCategory(body.getShell(), link.index(), OfferedCategories.ALL, "", body.toDisplay(8, 8),
                id -> tag(id, chosen)).open();
    }

    private void tag(CategoryId id, List<ConcordanceLine> chosen) {
        Optional<Corpus> corpus = link.session().corpus();
        Optional<AnnotatorRecord> me = link.session().annotator();
        Optional<Category> meant = link.index().entry(id).map(CategoryIndex.Entry::category);
        if (corpus.isEmpty() || me.isEmpty() || meant.isEmpty()) {
            return;
        }
        var work = new BulkTag(corpus.get(), new Judge(me.get(), link.session().taxonomy()), meant.get(), IDS, Clock.systemUTC());
        inJob(NLS.bind(Messages.ConcordanceView_tagging, meant.get().label()), monitor -> work.run(chosen, monitor), done -> {
            tagged = Optional.of(done).filter(d -> !d.actions().isEmpty());
            Workbenches.say(NLS.bind(Messages.ConcordanceView_tagged, ConcordanceView.number(done.tagged()), ConcordanceView.number(done.actions().size())));
        });
    }

    /** Takes back what was tagged last from here, in all papers. */
    void takeBack() {
        Optional<Corpus> corpus = link.session().corpus();
        if (tagged.isPresent() && corpus.isPresent()) {
            BulkTag.Done done = tagged.get();
            tagged = Optional.empty();
            inJob(Messages.ConcordanceView_takingBack, monitor -> BulkTag.takeBack(corpus.get(), done, monitor),
                    papers -> Workbenches.say(NLS.bind(Messages.ConcordanceView_takenBack, ConcordanceView.number(papers))));
        }
    }

    /** @param then told on the thread of the user interface; what went wrong is shown to the person as well */
    private <T> void inJob(String name, Function<IProgressMonitor, Outcome<T>> work, Consumer<T> then) {
        Display display = body.getDisplay();
        new FamilyJob(name, ConcordanceView.FAMILY, monitor -> {
            Outcome<T> outcome = Problems.guarded(() -> work.apply(monitor));
            display.asyncExec(() -> {
                if (outcome instanceof Outcome.Done<T>(var value, var warnings) && !body.isDisposed()) {
                    then.accept(value);
                    changed.run();
                }
                if (!outcome.problems().isEmpty()) {
                    Problems.show(name, outcome.problems());
                }
            });
        }).schedule();
    }
}
