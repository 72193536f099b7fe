package org.glossator.cli.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.glossator.model.AnnotatorId;
import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.model.PaperId;
import org.glossator.model.ReleaseId;
import org.glossator.model.Target;
import org.glossator.model.Taxonomy;
import org.glossator.model.TextSpan;
import org.glossator.model.WorkingSetId;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.AssignmentRecord;
import org.glossator.store.Branch;
import org.glossator.store.Branches;
import org.glossator.store.ClaimRecord;
import org.glossator.store.ComparisonRow;
import org.glossator.store.CorpusReader;
import org.glossator.store.PaperQuery;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperRow;
import org.glossator.store.ReleaseRecord;
import org.glossator.store.WorkingSetRow;

import com.google.gson.stream.JsonWriter;

/** Says what a corpus holds, page by page: lines with tabs between the columns, or arrays of objects. */
final class Listing {
    private static final int PAGE = 2_000; // rows are short, and each page is counted off from the first row

    private final CorpusReader reader;
    private final Answer answer;
    private final Optional<Branch> branch;
    private final Optional<WorkingSetId> set;
    private final PaperQuery.Order order;
    private final Set<CategoryId> wanted;
    private final Map<AnnotatorId, String> annotators;
    private final Map<ReleaseId, Map<CategoryId, String>> paths = new HashMap<>();

    /**
     * @param branch only papers and judgements of it
     * @param set only papers in it, and what belongs to them
     * @param order of the papers
     */
    Listing(CorpusReader reader, Answer answer, Optional<Branch> branch, Optional<WorkingSetId> set, PaperQuery.Order order) {
        this.set = set;
        this.order = order;
        this.reader = reader;
        this.answer = answer;
        this.branch = branch;
        wanted = branch.flatMap(b -> reader.taxonomy(b.release()).map(t -> new Branches(t).below(b.top())))
                .orElse(Set.of());
        this.annotators = reader.annotators().stream()
                .collect(Collectors.toMap(AnnotatorRecord::id, AnnotatorRecord::name));
    }

    void papers() {
        array("papers", () -> eachPaper(row -> {
            line(row.id(), row.claims(), row.annotations(), row.title());
            object(json -> json.name("id").value(row.id().toString()).name("title").value(row.title()).name("claims")
                    .value(row.claims()).name("annotations").value(row.annotations()));
        }));
    }

    void claims() {
        array("claims", () -> eachPaper(row -> {
            PaperRecord paper = reader.paper(row.id()).orElseThrow();
            reader.work(row.id()).claims().forEach(claim -> claim(paper, claim));
        }));
    }

    private void claim(PaperRecord paper, ClaimRecord claim) {
        String quote = claim.spans().stream().map(span -> span.in(paper.text())).collect(Collectors.joining(" … "));
        String author = name(claim.author());
        line(claim.id(), paper.id(), author, quote);
        object(json -> {
            json.name("id").value(claim.id().toString()).name("paper").value(paper.id().toString());
            json.name("spans").beginArray();
            for (TextSpan span : claim.spans()) {
                json.beginArray().value(span.start()).value(span.end()).endArray();
            }
            json.endArray().name("quote").value(quote).name("author").value(author);
        });
    }

    void annotations() {
        array("annotations", () -> eachPaper(row -> reader.work(row.id()).annotations().stream()
                .filter(this::isWanted).forEach(this::annotation)));
    }

    private boolean isWanted(AnnotationRecord annotation) {
        return branch.isEmpty() || annotation.categories().stream().anyMatch(wanted::contains);
    }

    private void annotation(AnnotationRecord annotation) {
        String claim = switch (annotation.target()) {
        case Target.OnClaim(var id) -> id.toString();
        case Target.WholePaper whole -> "";
        case Target.OnPart part -> "";
        case Target.OnLink link -> "";
        case Target.OnAnnotation other -> "";
        };
        Map<CategoryId, String> named = paths.computeIfAbsent(annotation.release(),
                id -> reader.taxonomy(id).orElseThrow().all().collect(Collectors.toMap(Category::id, Category::path)));
        List<String> categories = annotation.categories().stream().map(id -> named.getOrDefault(id, id.value()))
                .toList();
        String annotator = name(annotation.annotator());
        line(annotation.id(), annotation.paper(), claim, annotator, String.join(" ", categories), annotation.comment());
        object(json -> {
            json.name("id").value(annotation.id().toString()).name("paper").value(annotation.paper().toString());
            if (!claim.isEmpty()) {
                json.name("claim").value(claim);
            }
            json.name("annotator").value(annotator).name("categories").beginArray();
            for (String category : categories) {
                json.value(category);
            }
            json.endArray().name("comment").value(annotation.comment());
        });
    }

    void taxonomies() {
        array("taxonomies", () -> {
            for (ReleaseRecord release : reader.releases()) {
                Taxonomy taxonomy = reader.taxonomy(release.id()).orElseThrow();
                long categories = taxonomy.all().count();
                line(release.taxonomy(), release.version(), categories, release.published(), release.title());
                object(json -> json.name("taxonomy").value(release.taxonomy()).name("version")
                        .value(release.version().toString()).name("title").value(release.title()).name("categories")
                        .value(categories).name("published").value(release.published().toString()));
            }
        });
    }

    /** @param people whose assignments are wanted */
    void assignments(List<AnnotatorRecord> people) {
        Set<AnnotatorId> wantedPeople = people.stream().map(AnnotatorRecord::id).collect(Collectors.toSet());
        array("assignments", () -> {
            var rows = new ArrayList<Assigned>(); // where they have to be sorted
            eachPaper(row -> {
                List<AssignmentRecord> theirs = reader.assignments(row.id()).stream()
                        .filter(a -> wantedPeople.contains(a.annotator())).toList();
                List<AnnotatorId> doneBy = theirs.isEmpty() ? List.of() : reader.work(row.id()).doneBy();
                theirs.stream().map(a -> new Assigned(row.title(), a, doneBy.contains(a.annotator())))
                        .forEach(order == PaperQuery.Order.DUE ? rows::add : this::assignment);
            });
            rows.sort(Comparator.comparing(row -> row.record().due().orElse(LocalDate.MAX)));
            rows.forEach(this::assignment);
        });
    }

    private record Assigned(String title, AssignmentRecord record, boolean done) {
    }

    private void assignment(Assigned row) {
        AssignmentRecord assignment = row.record();
        String annotator = name(assignment.annotator());
        line(assignment.paper(), annotator, assignment.round(), assignment.blind() ? "blind" : "open",
                row.done() ? "done" : "to do", assignment.due().map(LocalDate::toString).orElse(""), row.title());
        object(json -> {
            json.name("paper").value(assignment.paper().toString()).name("title").value(row.title()).name("annotator")
                    .value(annotator).name("round").value(assignment.round()).name("blind").value(assignment.blind())
                    .name("done").value(row.done());
            if (assignment.due().isPresent()) {
                json.name("due").value(assignment.due().get().toString());
            }
        });
    }

    void sets(List<WorkingSetRow> sets) {
        array("sets", () -> sets.forEach(row -> {
            String owner = name(row.set().owner());
            line(row.set().id(), owner, row.papers(), row.set().name());
            object(json -> json.name("id").value(row.set().id().toString()).name("annotator").value(owner).name("papers")
                    .value(row.papers()).name("name").value(row.set().name()));
        }));
    }

    void comparisons() {
        array("comparisons", () -> {
            for (ComparisonRow task : reader.comparisons()) {
                int answers = task.answered().values().stream().mapToInt(Integer::intValue).sum();
                String kind = task.kind().name().toLowerCase(Locale.ROOT);
                line(task.id(), kind, task.claims(), task.questions(), answers, task.title());
                object(json -> json.name("id").value(task.id().toString()).name("title").value(task.title()).name("kind").value(kind)
                        .name("asked").value(task.asked()).name("claims").value(task.claims()).name("questions")
                        .value(task.questions()).name("answers").value(answers));
            }
        });
    }

    /** What a person is to answer, by the day by which it is due. */
    void comparisonsOf(AnnotatorRecord person) {
        array("comparisons", () -> reader.comparisons().stream().filter(task -> task.assigned().containsKey(person.id()))
                .sorted(Comparator.comparing(task -> task.assigned().get(person.id()).orElse(LocalDate.MAX))).forEach(task -> {
                    int answered = task.answered().getOrDefault(person.id(), 0);
                    boolean done = !task.isToDoFor(person.id());
                    Optional<LocalDate> due = task.assigned().get(person.id());
                    line(task.id(), person.name(), answered, task.questions(), done ? "done" : "to do",
                            due.map(LocalDate::toString).orElse(""), task.title());
                    object(json -> {
                        json.name("id").value(task.id().toString()).name("title").value(task.title()).name("annotator")
                                .value(person.name()).name("answered").value(answered).name("questions").value(task.questions())
                                .name("done").value(done);
                        if (due.isPresent()) {
                            json.name("due").value(due.get().toString());
                        }
                    });
                }));
    }

    private void eachPaper(Consumer<PaperRow> use) {
        List<PaperRow> page = reader.papers(pageAfter(PaperQuery.BEGINNING));
        while (!page.isEmpty()) {
            page.forEach(use);
            page = reader.papers(pageAfter(page.getLast().id()));
        }
    }

    private PaperQuery pageAfter(PaperId last) {
        PaperQuery all = PaperQuery.all(last, PAGE).in(set)
                .sorted(order == PaperQuery.Order.DUE ? PaperQuery.Order.ADDED : order);
        return branch.map(all::within).orElse(all);
    }

    private String name(AnnotatorId id) {
        return annotators.getOrDefault(id, id.toString());
    }

    private void line(Object... columns) {
        answer.line(List.of(columns).stream().map(column -> column.toString().replaceAll("[\t\r\n]+", " "))
                .collect(Collectors.joining("\t")));
    }

    private void array(String name, Runnable rows) {
        answer.members(json -> json.name(name).beginArray());
        rows.run();
        answer.members(JsonWriter::endArray);
    }

    /** Members of an object. */
    private interface Row {
        void write(JsonWriter json) throws IOException;
    }

    private void object(Row row) {
        answer.members(json -> {
            json.beginObject();
            row.write(json);
            json.endObject();
        });
    }
}
