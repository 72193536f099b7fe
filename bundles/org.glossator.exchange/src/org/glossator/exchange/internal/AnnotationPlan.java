package org.glossator.exchange.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.glossator.exchange.AnnotationImports.Report;
import org.glossator.exchange.PaperTexts;
import org.glossator.model.AnnotationId;
import org.glossator.model.Answers;
import org.glossator.model.CategoryId;
import org.glossator.model.ClaimId;
import org.glossator.model.IdSource;
import org.glossator.model.IdText;
import org.glossator.model.LinkId;
import org.glossator.model.PaperId;
import org.glossator.model.Place;
import org.glossator.model.Problem;
import org.glossator.model.Provenance;
import org.glossator.model.Target;
import org.glossator.model.TextSpan;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.CorpusReader;
import org.glossator.store.LinkRecord;
import org.glossator.store.PaperKeys;
import org.glossator.store.PaperQuery;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperWork;

/** Works out which claims and judgements the lines of a file add to what a corpus has. */
final class AnnotationPlan {
    private final CorpusReader reader;
    private final ReleaseChoice releases;
    private final AnnotatorRecord annotator;
    private final Provenance provenance;
    private final Instant now;
    private final IdSource ids;

    private final Map<PaperId, Known> papers = new HashMap<>();
    private final Map<PaperId, Integer> others = new HashMap<>(); // revisions of those that evidence names
    private final Map<String, Known> named = new HashMap<>(); // by what lines call them
    private final List<Change> changes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int claims;
    private int annotations;
    private int unchanged;
    private int refused;

    /** A paper with what it has, and with what the lines before this one add. */
    private record Known(PaperRecord paper, List<ClaimRecord> claims, List<AnnotationRecord> annotations,
            List<LinkRecord> links) {
    }

    AnnotationPlan(CorpusReader reader, AnnotatorRecord annotator, Provenance provenance, Instant now, IdSource ids) {
        this.reader = reader;
        this.releases = new ReleaseChoice(reader);
        this.annotator = annotator;
        this.provenance = provenance;
        this.now = now;
        this.ids = ids;
    }

    /** @return in the order in which they are to be made */
    List<Change> changes() {
        return changes;
    }

    /** @return the revisions of the papers in whose texts the lines name places, as they were read */
    Map<PaperId, Integer> texts() {
        var texts = new HashMap<>(others);
        papers.forEach((id, known) -> texts.put(id, known.paper().revision()));
        return texts;
    }

    Report report() {
        return new Report(claims, annotations, unchanged, refused, problems);
    }

    void refuse(Problem problem) {
        refused++;
        problems.add(problem);
    }

    void add(AnnotationLine line) {
        try {
            judge(line);
        } catch (ImportProblem e) {
            refuse(e.problem());
        }
    }

    private void judge(AnnotationLine line) throws ImportProblem {
        if (line.comment().length() > AnnotationRecord.LONGEST_COMMENT) {
            throw new ImportProblem("annotate.comment", "The comment is longer than 10,000 characters, so the line was"
                    + " left out. Shorten it.", line.place());
        }
        Known paper = known(line.paper(), line);
        ReleaseChoice.Chosen release = releases.choose(line);
        List<CategoryId> categories = release.categories(line);
        boolean onClaim = !line.quotes().isEmpty() || !line.spans().isEmpty();
        if (!onClaim && categories.isEmpty() && line.entered().isEmpty() && line.comment().isEmpty()) {
            throw new ImportProblem("annotate.nothing", "The line names neither a claim nor a category nor a comment"
                    + " and was left out. Add one of them.", line.place());
        }
        int before = changes.size();
        List<TextSpan> spans = onClaim ? spans(line.quotes(), line.spans(), paper.paper().text(), line.place()) : List.of();
        Answers answers = new LineAnswers(line, release.index(), paper.paper(), this::other, spans.stream()
                .map(span -> span.in(paper.paper().text())).collect(Collectors.joining(" … "))).read(categories);
        List<LinkEnd> ends = ends(line, release, onClaim);
        Target target = onClaim ? new Target.OnClaim(claim(spans, paper)) : new Target.WholePaper();
        boolean judges = !categories.isEmpty() || !line.comment().isEmpty() || !answers.isEmpty();
        if (judges && paper.annotations().stream().noneMatch(a -> says(a, target, release, categories, answers, line))) {
            var annotation = new AnnotationRecord(new AnnotationId(ids.next()), paper.paper().id(), target,
                    annotator.id(), release.id(), categories, answers, line.comment(), provenance, now);
            paper.annotations().add(annotation);
            changes.add(new Change.AddAnnotation(annotation));
            annotations++;
        }
        if (target instanceof Target.OnClaim(ClaimId source)) {
            ends.forEach(end -> link(source, paper, end, release));
        }
        if (changes.size() == before) {
            unchanged++;
        }
    }

    /** @return a paper whose words may be evidence */
    private Optional<PaperRecord> other(PaperId id) {
        Optional<PaperRecord> paper = Optional.ofNullable(papers.get(id)).map(Known::paper).or(() -> reader.paper(id));
        paper.ifPresent(p -> others.put(id, p.revision()));
        return paper;
    }

    private boolean says(AnnotationRecord there, Target target, ReleaseChoice.Chosen release,
            List<CategoryId> categories, Answers answers, AnnotationLine line) {
        return there.target().equals(target) && there.annotator().equals(annotator.id())
                && there.release().equals(release.id()) && Set.copyOf(there.categories()).equals(Set.copyOf(categories))
                && there.answers().equals(answers) && there.comment().equals(line.comment());
    }

    /** Where a link ends. */
    private record LinkEnd(String relation, Known paper, List<TextSpan> spans) {
    }

    private List<LinkEnd> ends(AnnotationLine line, ReleaseChoice.Chosen release, boolean onClaim) throws ImportProblem {
        var ends = new ArrayList<LinkEnd>();
        for (AnnotationLine.LinkTo to : line.links()) {
            boolean known = release.taxonomy().details().relations().stream().anyMatch(r -> r.name().equals(to.relation()));
            if (!onClaim || !known || to.quotes().isEmpty() && to.spans().isEmpty()) {
                throw new ImportProblem("annotate.link", "The line links with \"" + to.relation() + "\", which is no relation"
                        + " of the taxonomy, or it does not say from which claim or to which, so it was left out."
                        + " Correct it.", line.place());
            }
            Known paper = known(to.paper().isEmpty() ? line.paper() : to.paper(), line);
            ends.add(new LinkEnd(to.relation(), paper, spans(to.quotes(), to.spans(), paper.paper().text(), line.place())));
        }
        return ends;
    }

    private void link(ClaimId source, Known paper, LinkEnd end, ReleaseChoice.Chosen release) {
        ClaimId target = claim(end.spans(), end.paper());
        boolean there = paper.links().stream().anyMatch(l -> l.source().equals(source) && l.target().equals(target)
                && l.relation().equals(end.relation()) && l.author().equals(annotator.id()));
        if (!there && !source.equals(target)) {
            var link = new LinkRecord(new LinkId(ids.next()), paper.paper().id(), source, end.paper().paper().id(), target,
                    end.relation(), release.id(), annotator.id(), now);
            paper.links().add(link);
            changes.add(new Change.AddLink(link));
        }
    }

    private Known known(String name, AnnotationLine line) throws ImportProblem {
        Known before = named.get(name);
        if (before != null) {
            return before; // lines about one paper stand together, and its text may be long
        }
        PaperRecord paper = find(name).orElseThrow(() -> new ImportProblem("annotate.noPaper",
                "The corpus has no paper \"" + name + "\", or more than one, so the line was left out."
                        + " Give its whole title, its key or its id.",
                line.place()));
        Known known = papers.computeIfAbsent(paper.id(), id -> {
            PaperWork work = reader.work(id);
            return new Known(paper, new ArrayList<>(work.claims()), new ArrayList<>(work.annotations()),
                    new ArrayList<>(work.links()));
        });
        named.put(name, known);
        return known;
    }

    private Optional<PaperRecord> find(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var id = IdText.parse(name);
        Optional<PaperRecord> byId = id.isPresent() ? reader.paper(new PaperId(id.getAsLong())) : Optional.empty();
        if (byId.isPresent()) {
            return byId;
        }
        String titleKey = PaperKeys.of(name, Map.of());
        Map<String, PaperRecord> byKey = reader.papersByKey(Set.of(name, titleKey));
        if (!byKey.isEmpty()) {
            return Optional.ofNullable(byKey.getOrDefault(name, byKey.get(titleKey)));
        }
        String title = PaperTexts.line(name);
        List<PaperId> byTitle = reader.papers(new PaperQuery(annotator.id(), title, 0, 100)).stream()
                .filter(row -> row.title().equalsIgnoreCase(title)).map(row -> row.id()).toList();
        return byTitle.size() == 1 ? reader.paper(byTitle.getFirst()) : Optional.empty();
    }

    private ClaimId claim(List<TextSpan> spans, Known paper) {
        Optional<ClaimRecord> there = paper.claims().stream().filter(c -> c.spans().equals(spans)).findFirst();
        if (there.isPresent()) {
            return there.get().id();
        }
        var claim = new ClaimRecord(new ClaimId(ids.next()), paper.paper().id(), spans, annotator.id(), now);
        paper.claims().add(claim);
        changes.add(new Change.AddClaim(claim));
        claims++;
        return claim.id();
    }

    private static List<TextSpan> spans(List<String> quotes, List<TextSpan> given, String text, Place place)
            throws ImportProblem {
        if (given.isEmpty()) {
            return quoted(quotes, text, place);
        }
        List<TextSpan> spans = given.stream().sorted(Comparator.naturalOrder()).toList();
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).end() > text.length() || i > 0 && spans.get(i).overlaps(spans.get(i - 1))) {
                throw new ImportProblem("annotate.span", "The span " + spans.get(i) + " is outside the paper's "
                        + text.length() + " characters, or overlaps another one, so the line was left out. Correct it.",
                        place);
            }
        }
        return spans;
    }

    private static List<TextSpan> quoted(List<String> quotes, String text, Place place) throws ImportProblem {
        var spans = new ArrayList<TextSpan>();
        int from = 0;
        for (String quote : quotes) {
            String words = PaperTexts.line(quote);
            int start = words.isEmpty() ? -1 : text.indexOf(words, from);
            if (start < 0) {
                throw new ImportProblem("annotate.noQuote", "The paper does not have the words \"" + words
                        + "\", so the line was left out. Copy them from the paper's text.", place);
            }
            if (quotes.size() == 1 && text.indexOf(words, start + 1) >= 0) {
                throw new ImportProblem("annotate.ambiguous", "The paper has the words \"" + words
                        + "\" more than once, so the line was left out. Quote more of them, or give a span.",
                        place);
            }
            from = start + words.length();
            spans.add(new TextSpan(start, from));
        }
        return spans;
    }
}
