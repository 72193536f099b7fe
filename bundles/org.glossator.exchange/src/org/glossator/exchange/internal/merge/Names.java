package org.glossator.exchange.internal.merge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.glossator.model.AnnotatorId;
import org.glossator.model.Answer;
import org.glossator.model.Answers;
import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.model.PaperId;
import org.glossator.model.Reference;
import org.glossator.model.ReleaseId;
import org.glossator.model.Taxonomy;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.AssignmentRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.ComparedClaim;
import org.glossator.store.ComparisonAssignmentRecord;
import org.glossator.store.ComparisonRecord;
import org.glossator.store.CorpusReader;
import org.glossator.store.Criterion;
import org.glossator.store.LinkRecord;
import org.glossator.store.PaperRecord;
import org.glossator.store.RankingRecord;
import org.glossator.store.RejectionRecord;
import org.glossator.store.ReleaseRecord;
import org.glossator.store.WorkingSetRecord;

/**
 * What came into both copies under two ids and is one: a person of one name, a paper with one key and one text, a version
 * of a taxonomy. Learned from the other side's changes in their order, and applied to all that follow.
 */
final class Names {
    private final CorpusReader ours;
    private final Map<AnnotatorId, AnnotatorId> people = new HashMap<>();
    private final Map<PaperId, PaperId> papers = new HashMap<>();
    private final Map<PaperId, PaperId> theirPapers = new HashMap<>();
    private final Map<ReleaseId, ReleaseId> releases = new HashMap<>();
    /** People whose words are not wanted here any more. */
    private final Set<AnnotatorId> erased = new HashSet<>();
    private final Map<PaperId, String> otherKeys = new HashMap<>();
    /** Of releases that have another content there, by their id here. */
    private final Map<ReleaseId, Set<CategoryId>> categories = new HashMap<>();

    /** What became of something that comes in. */
    enum Meeting {
        /** Nothing here is called so. */
        NEW,
        /** It is here already, under this or another id. */
        SAME,
        /** Something else here is called so. */
        DIFFERENT
    }

    /** @param ours good as long as something can be met */
    Names(CorpusReader ours) {
        this.ours = ours;
        ours.annotators().stream().filter(AnnotatorRecord::isErased).map(AnnotatorRecord::id).forEach(erased::add);
    }

    /** Learns from what comes in. */
    Meeting meet(Change change) {
        return switch (change) {
            case Change.AddAnnotator(var person) -> meet(person);
            case Change.AddPaper(var paper) -> meet(paper);
            case Change.PublishRelease release -> meet(release);
            default -> Meeting.NEW; // called by nothing but its id
        };
    }

    private Meeting meet(AnnotatorRecord person) {
        Optional<AnnotatorRecord> namesake = ours.annotatorByName(person.name());
        if (namesake.isEmpty() || namesake.get().id().equals(person.id())) {
            return Meeting.NEW;
        }
        people.put(person.id(), namesake.get().id());
        return Meeting.SAME;
    }

    private Meeting meet(PaperRecord paper) {
        PaperRecord namesake = ours.papersByKey(List.of(paper.key())).get(paper.key());
        if (namesake == null || namesake.id().equals(paper.id())) {
            return Meeting.NEW;
        }
        if (namesake.sameContent(paper)) {
            papers.put(paper.id(), namesake.id());
            theirPapers.put(namesake.id(), paper.id());
            return Meeting.SAME;
        }
        otherKeys.put(paper.id(), "merge:" + paper.id());
        return Meeting.DIFFERENT;
    }

    private Meeting meet(Change.PublishRelease release) {
        ReleaseRecord record = release.release();
        Optional<ReleaseRecord> namesake = ours.releases().stream()
                .filter(r -> r.taxonomy().equals(record.taxonomy()) && r.version().equals(record.version())).findFirst();
        if (namesake.isEmpty()) {
            return Meeting.NEW;
        }
        ReleaseId here = namesake.get().id();
        releases.put(record.id(), here);
        Optional<Taxonomy> content = ours.taxonomy(here);
        if (content.equals(Optional.of(release.taxonomy()))) {
            return Meeting.SAME;
        }
        categories.put(here, content.stream().flatMap(Taxonomy::all).map(Category::id).collect(Collectors.toSet()));
        return Meeting.DIFFERENT;
    }

    AnnotatorId person(AnnotatorId id) {
        return people.getOrDefault(id, id);
    }

    PaperId paper(PaperId id) {
        return papers.getOrDefault(id, id);
    }

    /** @return the id there of a paper, by its id here */
    PaperId theirPaper(PaperId id) {
        return theirPapers.getOrDefault(id, id);
    }

    /** @return the number of the id there of a person, by that of the id here */
    long theirPerson(long here) {
        return people.entrySet().stream().filter(e -> e.getValue().value() == here).map(e -> e.getKey().value()).findFirst()
                .orElse(here);
    }

    private ReleaseId release(ReleaseId id) {
        return releases.getOrDefault(id, id);
    }

    /** @return whether the change lets something come or go that is here under another id, which stays as it is */
    boolean isOfTwofold(Change theirs) {
        return switch (theirs) {
            case Change.AddAnnotator c -> people.containsKey(c.annotator().id());
            case Change.RemoveAnnotator c -> people.containsKey(c.annotator().id());
            case Change.AddPaper c -> papers.containsKey(c.paper().id());
            case Change.RemovePaper c -> papers.containsKey(c.paper().id());
            case Change.RevisePaper c -> papers.containsKey(c.after().id());
            case Change.PublishRelease c -> releases.containsKey(c.release().id());
            default -> false; // ids of claims and judgements are the same everywhere
        };
    }

    /** @return whether the release under which it was made has another content here and lacks its categories */
    boolean lacksCategories(AnnotationRecord translated) {
        Set<CategoryId> known = categories.get(translated.release());
        return known != null && !known.containsAll(translated.categories());
    }

    /** @return the same with the ids of this side */
    Object state(Object theirs) {
        return switch (theirs) {
            case ClaimRecord claim -> claim(claim);
            case AnnotationRecord annotation -> annotation(annotation);
            case LinkRecord link -> link(link);
            case AssignmentRecord assignment -> assignment(assignment);
            case WorkingSetRecord set -> set(set);
            case Change.PlaceInSet place -> placed(place);
            case RejectionRecord rejection -> rejection(rejection);
            case ComparisonRecord comparison -> comparison(comparison);
            case RankingRecord ranking -> ranking(ranking);
            case ComparisonAssignmentRecord assignment -> assignment(assignment);
            case PaperRecord paper -> paper(paper);
            case AnnotatorRecord person -> {
                var here = new AnnotatorRecord(person(person.id()), person.name());
                yield erased.contains(here.id()) ? here.erased() : here;
            }
            default -> theirs;
        };
    }

    private PaperRecord paper(PaperRecord p) {
        return new PaperRecord(paper(p.id()), otherKeys.getOrDefault(p.id(), p.key()), p.title(), p.authors(),
                p.identifiers(), p.revision(), p.text(), p.parts());
    }

    private ClaimRecord claim(ClaimRecord c) {
        return new ClaimRecord(c.id(), paper(c.paper()), c.spans(), person(c.author()), c.made());
    }

    private AnnotationRecord annotation(AnnotationRecord a) {
        return new AnnotationRecord(a.id(), paper(a.paper()), a.target(), person(a.annotator()), release(a.release()),
                a.categories(), answers(a), words(a.annotator(), a.comment()), a.provenance(), a.made());
    }

    private Answers answers(AnnotationRecord a) {
        Answers answers = a.answers();
        for (var value : a.answers().values().entrySet()) {
            answers = switch (value.getValue()) {
                case Answer.Text(String text) -> answers.with(value.getKey(),
                        Optional.of(new Answer.Text(words(a.annotator(), text))));
                case Answer.Evidence(var references) -> answers.with(value.getKey(),
                        Optional.of(new Answer.Evidence(references.stream().map(this::reference).toList())));
                case Answer.Number n -> answers;
                case Answer.NotApplicable n -> answers;
                case Answer.YesNo n -> answers;
                case Answer.Choice n -> answers;
                case Answer.Rewrite n -> answers;
            };
        }
        return answers;
    }

    private Reference reference(Reference theirs) {
        return switch (theirs) {
            case Reference.InText(var paper, var span) -> new Reference.InText(paper(paper), span);
            case Reference.ToClaim(var paper, var claim) -> new Reference.ToClaim(paper(paper), claim);
            case Reference.ToPaper(var paper) -> new Reference.ToPaper(paper(paper));
        };
    }

    private AssignmentRecord assignment(AssignmentRecord a) {
        return new AssignmentRecord(paper(a.paper()), person(a.annotator()), a.round(), a.blind(), a.due());
    }

    private WorkingSetRecord set(WorkingSetRecord s) {
        var here = new WorkingSetRecord(s.id(), person(s.owner()), s.name());
        return erased.contains(here.owner()) ? here.erased() : here;
    }

    private Change.PlaceInSet placed(Change.PlaceInSet p) {
        return new Change.PlaceInSet(p.set(), person(p.owner()), paper(p.paper()), p.in());
    }

    private RejectionRecord rejection(RejectionRecord r) {
        return new RejectionRecord(paper(r.paper()), person(r.annotator()), r.sentence(), r.made());
    }

    private ComparisonRecord comparison(ComparisonRecord c) {
        Criterion criterion = switch (c.criterion()) {
            case Criterion.Asked asked -> asked;
            case Criterion.OfCategory(var release, var category, var question) ->
                new Criterion.OfCategory(release(release), category, question);
        };
        return new ComparisonRecord(c.id(), c.title(), c.kind(), criterion, c.seed(), c.claims().stream()
                .map(claim -> new ComparedClaim(paper(claim.paper()), claim.claim(), claim.words())).toList(), c.questions(),
                person(c.author()), c.made());
    }

    private RankingRecord ranking(RankingRecord r) {
        return new RankingRecord(r.comparison(), r.question(), person(r.annotator()), r.ranks(), r.made());
    }

    private ComparisonAssignmentRecord assignment(ComparisonAssignmentRecord a) {
        return new ComparisonAssignmentRecord(a.comparison(), person(a.annotator()), a.due());
    }

    private LinkRecord link(LinkRecord l) {
        return new LinkRecord(l.id(), paper(l.paper()), l.source(), paper(l.targetPaper()), l.target(), l.relation(),
                release(l.release()), person(l.author()), l.made());
    }

    /** @return what a person said there, or that it was erased */
    String words(AnnotatorId theirs, String said) {
        return !said.isEmpty() && erased.contains(person(theirs)) ? AnnotatorRecord.ERASED : said;
    }

    Change change(Change theirs) {
        return switch (theirs) {
            case Change.AddAnnotator c -> c;
            case Change.RemoveAnnotator c -> c;
            case Change.PublishRelease c -> c;
            case Change.AddPaper c -> new Change.AddPaper(paper(c.paper()));
            case Change.RemovePaper c -> new Change.RemovePaper(paper(c.paper()));
            case Change.RevisePaper c -> new Change.RevisePaper(paper(c.before()), paper(c.after()));
            case Change.MarkDone c -> new Change.MarkDone(paper(c.paper()), person(c.annotator()), c.done());
            case Change.Assign c -> new Change.Assign(assignment(c.assignment()));
            case Change.Unassign c -> new Change.Unassign(assignment(c.assignment()));
            case Change.AddSet c -> new Change.AddSet(set(c.set()));
            case Change.RemoveSet c -> new Change.RemoveSet(set(c.set()));
            case Change.RenameSet c -> new Change.RenameSet(set(c.before()), set(c.after()));
            case Change.PlaceInSet c -> placed(c);
            case Change.RejectProposal c -> new Change.RejectProposal(rejection(c.rejection()));
            case Change.ProposeAgain c -> new Change.ProposeAgain(rejection(c.rejection()));
            case Change.AddClaim c -> new Change.AddClaim(claim(c.claim()));
            case Change.RemoveClaim c -> new Change.RemoveClaim(claim(c.claim()));
            case Change.ReshapeClaim c -> new Change.ReshapeClaim(claim(c.before()), claim(c.after()));
            case Change.AddAnnotation c -> new Change.AddAnnotation(annotation(c.annotation()));
            case Change.RemoveAnnotation c -> new Change.RemoveAnnotation(annotation(c.annotation()));
            case Change.AddLink c -> new Change.AddLink(link(c.link()));
            case Change.RemoveLink c -> new Change.RemoveLink(link(c.link()));
            case Change.AddComparison c -> new Change.AddComparison(comparison(c.comparison()));
            case Change.RemoveComparison c -> new Change.RemoveComparison(comparison(c.comparison()));
            case Change.AddRanking c -> new Change.AddRanking(ranking(c.ranking()));
            case Change.RemoveRanking c -> new Change.RemoveRanking(ranking(c.ranking()));
            case Change.AssignComparison c -> new Change.AssignComparison(assignment(c.assignment()));
            case Change.UnassignComparison c -> new Change.UnassignComparison(assignment(c.assignment()));
            case Change.ReviseAnnotation c -> new Change.ReviseAnnotation(annotation(c.before()), annotation(c.after()));
        };
    }
}
