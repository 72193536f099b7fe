package org.glossator.cli.internal;

import java.io.IOException;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.glossator.cli.internal.Verb.Option;
import org.glossator.exchange.CorpusMerge;
import org.glossator.exchange.CorpusMerge.Report;
import org.glossator.exchange.CorpusMerge.Work;
import org.glossator.exchange.MergeConflict;
import org.glossator.exchange.OtherCopy;
import org.glossator.model.Outcome;
import org.glossator.store.Corpora;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusCopies;
import org.glossator.store.CorpusCopies.Copied;
import org.glossator.store.CorpusLocation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.google.gson.stream.JsonWriter;

/** Does something to a corpus as a whole: takes it to another place, or brings in the work of a copy. */
@Component(property = Command.NAME + "=corpus")
public final class CorpusCommand implements Command {
    private final CorpusCopies copies;
    private final Corpora corpora;

    @Activate
    public CorpusCommand(@Reference CorpusCopies copies, @Reference Corpora corpora) {
        this.copies = copies;
        this.corpora = corpora;
    }

    @Override
    public Ending run(Arguments arguments, Answer answer, IProgressMonitor monitor) {
        List<String> words = arguments.operands();
        return switch (words.getFirst()) {
            case "move" -> words.size() > 1 ? wrong("\"" + words.get(1) + "\" is too much")
                    : arguments.value(Option.TO.name()).map(to -> move(arguments.corpus(), to, answer, monitor))
                            .orElseGet(() -> wrong("--to is missing"));
            case "merge" -> words.size() < 2 ? wrong("COPY is missing")
                    : arguments.has(Option.TO.name()) ? wrong("--to is for a move; a merge changes --corpus")
                            : merge(arguments, words.get(1), answer, monitor);
            default -> wrong("a corpus cannot be told \"" + words.getFirst() + "\"");
        };
    }

    private static Ending wrong(String why) {
        return Ending.refused("cli.usage", "Nothing was done, for " + why + ". Usage: " + Verb.CORPUS.usage());
    }

    private Ending move(CorpusLocation from, String place, Answer answer, IProgressMonitor monitor) {
        CorpusLocation to = CorpusLocation.of(place);
        Outcome<Copied> outcome = copies.copy(from, to, monitor);
        if (outcome instanceof Outcome.Done<Copied>(var copied, var warnings)) {
            var counts = copied.counts();
            answer.members(json -> json.name("papers").value(counts.papers()).name("claims").value(counts.claims())
                    .name("annotations").value(counts.annotations()).name("annotators").value(counts.annotators())
                    .name("taxonomies").value(counts.releases()).name("rows").value(copied.rows()).name("digest")
                    .value(copied.digest()));
            answer.line("papers %d, claims %d, annotations %d, annotators %d, taxonomies %d".formatted(counts.papers(),
                    counts.claims(), counts.annotations(), counts.annotators(), counts.releases()));
            answer.line("The copy in " + to + " was read back and is the same: " + copied.rows() + " rows, "
                    + copied.digest().substring(0, 16) + ". The corpus itself is where it was.");
        }
        return Ending.of(outcome);
    }

    private Ending merge(Arguments arguments, String copy, Answer answer, IProgressMonitor monitor) {
        boolean dryRun = arguments.has("dry-run");
        SubMonitor progress = SubMonitor.convert(monitor, 2);
        Outcome<Report> outcome = OtherCopy.open(corpora, CorpusLocation.of(copy), progress.split(1)).then(other -> {
            try (OtherCopy from = other) {
                return corpora.open(arguments.corpus(), Opening.EXISTING).then(target -> {
                    try (Corpus into = target) {
                        return new CorpusMerge().run(from.corpus(), into, dryRun, progress.split(1));
                    }
                });
            }
        });
        if (outcome instanceof Outcome.Done<Report>(var report, var warnings)) {
            say(report, dryRun, answer);
        }
        return Ending.of(outcome);
    }

    private static void say(Report report, boolean dryRun, Answer answer) {
        answer.members(json -> {
            json.name("dryRun").value(dryRun);
            work(json, report.came());
            json.name("onlyHere").beginObject();
            work(json, report.onlyHere());
            json.endObject().name("conflicts").beginArray();
            for (MergeConflict conflict : report.conflicts()) {
                json.beginObject().name("code").value(conflict.code()).name("message").value(conflict.message())
                        .name("subject").value(conflict.subject()).name("paper").value(conflict.place().title());
                json.name("here").jsonValue(orNull(conflict.here().json())).name("there")
                        .jsonValue(orNull(conflict.there().json()));
                json.endObject();
            }
            json.endArray();
        });
        answer.line((dryRun ? "would come" : "came in") + ": " + words(report.came()) + ", conflicts "
                + report.conflicts().size());
        answer.line("only in this corpus: " + words(report.onlyHere()));
        report.conflicts().forEach(conflict -> answer.line(conflict.code() + ": " + conflict.message()));
    }

    private static void work(JsonWriter json, Work work) throws IOException {
        json.name("steps").value(work.steps()).name("papers").value(work.papers()).name("claims").value(work.claims())
                .name("annotations").value(work.annotations());
    }

    private static String words(Work work) {
        return "steps %d, papers %d, claims %d, annotations %d".formatted(work.steps(), work.papers(), work.claims(),
                work.annotations());
    }

    private static String orNull(String json) {
        return json.isEmpty() ? "null" : json;
    }
}
