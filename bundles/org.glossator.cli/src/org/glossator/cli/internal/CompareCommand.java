package org.glossator.cli.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.analysis.comparison.ComparisonCsv;
import org.glossator.analysis.comparison.ComparisonResults;
import org.glossator.model.AnnotatorId;
import org.glossator.model.Outcome;
import org.glossator.model.PaperId;
import org.glossator.model.Place;
import org.glossator.model.Problem;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.ComparisonRecord;
import org.glossator.store.Corpora;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperRecord;
import org.glossator.store.RankingRecord;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes what came of a comparison task to a table. */
@Component(property = Command.NAME + "=compare")
public final class CompareCommand implements Command {
    private final Corpora corpora;

    /** Which table. */
    private enum Part {
        SCORES, ANSWERS, PEOPLE, AGREEMENT
    }

    /** A table, and how many lines it has below its head. */
    private record Table(String csv, long rows) {
        static Table of(String csv) {
            return new Table(csv, Math.max(0, csv.split("\r\n", -1).length - 2L));
        }
    }

    @Activate
    public CompareCommand(@Reference Corpora corpora) {
        this.corpora = corpora;
    }

    @Override
    public Ending run(Arguments arguments, Answer answer, IProgressMonitor monitor) {
        String word = arguments.operands().getFirst();
        Optional<Part> part = Stream.of(Part.values()).filter(p -> p.name().toLowerCase(Locale.ROOT).equals(word)).findFirst();
        if (part.isEmpty()) {
            return Ending.refused("cli.usage", "Nothing was done, for a comparison task has no \"" + word + "\". Usage: "
                    + Verb.COMPARE.usage());
        }
        Outcome<Table> outcome = corpora.open(arguments.corpus(), Opening.EXISTING).then(corpus -> {
            try (Corpus open = corpus) {
                return open.read(reader -> ComparisonTasks.named(arguments.operands().get(1), reader)
                        .map(task -> Table.of(csv(part.get(), task, reader))));
            }
        }).then(table -> written(arguments.path("out"), table));
        if (outcome instanceof Outcome.Done<Table>(var table, var warnings)) {
            answer.members(json -> json.name("rows").value(table.rows()));
            answer.line("rows " + table.rows());
        }
        return Ending.of(outcome);
    }

    private static String csv(Part part, ComparisonRecord task, CorpusReader reader) {
        List<RankingRecord> rankings = reader.rankings(task.id());
        Map<AnnotatorId, String> names = reader.annotators().stream()
                .collect(Collectors.toMap(AnnotatorRecord::id, AnnotatorRecord::name));
        var titles = new HashMap<PaperId, String>();
        var csv = new ComparisonCsv(who -> names.getOrDefault(who, who.toString()),
                paper -> titles.computeIfAbsent(paper, id -> reader.paper(id).map(PaperRecord::title).orElse("")));
        return switch (part) {
        case ANSWERS -> csv.answers(task, rankings);
        case SCORES -> csv.scores(task, ComparisonResults.of(task, rankings));
        case PEOPLE -> csv.people(ComparisonResults.of(task, rankings));
        case AGREEMENT -> csv.agreement(ComparisonResults.of(task, rankings));
        };
    }

    /** The file is replaced where it is there, but only by a whole one. */
    private static Outcome<Table> written(Path file, Table table) {
        Path draft = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try {
                Files.writeString(draft, table.csv(), StandardCharsets.UTF_8);
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
                return Outcome.done(table);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            return Outcome.refused(Problem.error("export.noAccess", "The file could not be written and is as it was: "
                    + e.getMessage() + ". Check the folder and the room on the disk.", Place.file(file.toString())));
        }
    }
}
