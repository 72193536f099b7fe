package org.glossator.exchange.internal.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.glossator.exchange.MergeConflict;
import org.glossator.exchange.MergeConflict.Spot;
import org.glossator.exchange.MergeConflict.Version;
import org.glossator.exchange.internal.anchor.Reanchoring.Lost;
import org.glossator.model.AnnotatorId;
import org.glossator.model.Answer;
import org.glossator.model.CategoryId;
import org.glossator.model.ClaimId;
import org.glossator.model.IdText;
import org.glossator.model.PaperId;
import org.glossator.model.Target;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.AssignmentRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.ComparisonAssignmentRecord;
import org.glossator.store.ComparisonRecord;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusReader;
import org.glossator.store.LinkRecord;
import org.glossator.store.PaperRecord;
import org.glossator.store.RankingRecord;
import org.glossator.store.WorkingSetRecord;
import org.glossator.store.spi.ChangeJson;

/** Says in words, and in JSON, what does not go together. */
final class Descriptions {
    private static final int SHOWN = 80; // UTF-16 code units of a text
    private static final Object NOTHING = new Object(); // in the place of what is not there

    private final Corpus ours;
    private final CorpusReader theirs;

    private final MergedTexts texts;

    Descriptions(Corpus ours, CorpusReader theirs, MergedTexts texts) {
        this.ours = ours;
        this.theirs = theirs;
        this.texts = texts;
    }

    MergeConflict revisedTwice(Thing thing, Object here, Object there) {
        String kept = switch (thing.kind()) {
            case PAPER -> "the text of this corpus was kept";
            case CLAIM, ANNOTATION -> "this one was kept, and the history shows the other one";
            case ANNOTATOR, LINK, RELEASE, DONE, ASSIGNMENT, SET, PLACED, REJECTION, COMPARISON, RANKING, COMPARING ->
                "that of this corpus was kept";
        };
        return conflict("merge.revisedTwice", thing.id(), here, here, there, what(here) + " was changed in both copies: here "
                + words(here) + ", there " + words(there) + "; " + kept + ".");
    }

    /** @param lost what is here and not in the text there */
    MergeConflict textKept(Thing thing, PaperRecord here, PaperRecord there, List<Lost> lost) {
        String first = quoted(lost.getFirst().quote());
        return conflict("merge.revisedTwice", thing.id(), here, here, there, what(here) + " has another text there, in which "
                + (lost.size() == 1 ? first + " is" : first + " and " + (lost.size() - 1) + " more places that are judged here are")
                + " not found; the text of this corpus was kept.");
    }

    MergeConflict removedHere(Thing thing, Object there) {
        return conflict("merge.removedHere", thing.id(), there, NOTHING, there, what(there)
                + " was removed here and worked on there (" + words(there) + "); it came back.");
    }

    MergeConflict removedThere(Thing thing, Object here) {
        return conflict("merge.removedThere", thing.id(), here, here, NOTHING, what(here)
                + " was removed there and worked on here (" + words(here) + "); it was kept.");
    }

    MergeConflict paperTwice(PaperRecord there) {
        Object here = Optional.<Object>ofNullable(ours.read(r -> r.papersByKey(List.of(there.key()))).get(there.key())).orElse(NOTHING);
        return conflict("merge.paperTwice", there.id().value(), there, here, there, what(there)
                + " came into both copies with different texts; that of the other copy came in as a paper of its own.");
    }

    MergeConflict taxonomyTwice(Change.PublishRelease there) {
        String name = there.release().taxonomy() + " " + there.release().version();
        return new MergeConflict("merge.taxonomyTwice", "The taxonomy " + name + " was published in both copies with"
                + " different content; that of this corpus was kept, and judgements made there under the other one count as"
                + " made under this one, where it has their categories.", there.release().id().toString(), Spot.NONE, Version.NONE,
                new Version(name, ChangeJson.of(there, 0, 0).after()));
    }

    MergeConflict leftOut(Object there, String why) {
        long id = switch (there) {
            case ClaimRecord claim -> claim.id().value();
            case LinkRecord link -> link.id().value();
            case RankingRecord ranking -> ranking.comparison().value();
            default -> ((AnnotationRecord) there).id().value();
        };
        return new MergeConflict("merge.leftOut", what(there) + " (" + words(there, SHOWN, textThere(there))
                + ") has no place here, for " + why + "; it is in the other copy only.", IdText.of(id), spot(there), Version.NONE,
                new Version(words(there, Integer.MAX_VALUE, textThere(there)), json(there)));
    }

    static MergeConflict doesNotFit(long step, String code, String problem) {
        return new MergeConflict("merge.doesNotFit", "The step " + step + " (" + code
                + ") of the other copy does not fit and was left out: " + problem, Long.toString(step), Spot.NONE, Version.NONE, Version.NONE);
    }

    private MergeConflict conflict(String code, long id, Object of, Object here, Object there, String message) {
        return new MergeConflict(code, message, IdText.of(id), spot(of), version(here), version(there));
    }

    private Spot spot(Object of) {
        Optional<PaperRecord> paper = paper(of);
        Optional<ClaimId> claim = switch (of) {
            case ClaimRecord c -> Optional.of(c.id());
            case LinkRecord link -> Optional.of(link.source());
            case AnnotationRecord annotation when annotation.target() instanceof Target.OnClaim(var c) -> Optional.of(c);
            default -> Optional.empty();
        };
        return new Spot(paper.map(PaperRecord::title).orElse(""), paper.map(PaperRecord::id), claim, who(of));
    }

    private static Optional<AnnotatorId> who(Object of) {
        return switch (of) {
            case ClaimRecord claim -> Optional.of(claim.author());
            case AnnotationRecord annotation -> Optional.of(annotation.annotator());
            case LinkRecord link -> Optional.of(link.author());
            case WorkingSetRecord set -> Optional.of(set.owner());
            case RankingRecord ranking -> Optional.of(ranking.annotator());
            case AssignmentRecord assignment -> Optional.of(assignment.annotator());
            case ComparisonAssignmentRecord task -> Optional.of(task.annotator());
            default -> Optional.empty();
        };
    }

    private Version version(Object of) {
        return of == NOTHING ? Version.NONE : new Version(words(of, Integer.MAX_VALUE), json(of));
    }

    private Optional<PaperRecord> paper(Object of) {
        PaperId id = switch (of) {
            case ClaimRecord claim -> claim.paper();
            case AnnotationRecord annotation -> annotation.paper();
            case LinkRecord link -> link.paper();
            case PaperRecord paper -> paper.id();
            case AssignmentRecord assignment -> assignment.paper();
            default -> new PaperId(0);
        };
        return ours.read(r -> r.paper(id)).or(() -> theirs.paper(id));
    }

    private String what(Object of) {
        String title = paper(of).map(p -> " in " + quoted(p.title())).orElse("");
        return switch (of) {
            case ClaimRecord claim -> "A claim of " + person(claim.author().value()) + title;
            case AnnotationRecord annotation -> "A judgement of " + person(annotation.annotator().value()) + title;
            case LinkRecord link -> "A link of " + person(link.author().value()) + title;
            case PaperRecord paper -> "The paper " + quoted(paper.title());
            case AnnotatorRecord person -> "The annotator " + person.name();
            case WorkingSetRecord set -> "A working set of " + person(set.owner().value());
            case ComparisonRecord comparison -> "The comparison task " + quoted(comparison.title());
            case RankingRecord ranking -> "An answer of " + person(ranking.annotator().value()) + " to a comparison task";
            case AssignmentRecord assignment -> "What " + person(assignment.annotator().value()) + " is to judge" + title;
            case ComparisonAssignmentRecord task -> "What " + person(task.annotator().value()) + " is to answer";
            default -> "Something";
        };
    }

    private String person(long id) {
        var known = new AnnotatorId(id);
        return ours.read(r -> r.annotator(known)).or(() -> theirs.annotator(known)).map(AnnotatorRecord::name)
                .orElse("someone who is gone");
    }

    private String words(Object of) {
        return words(of, SHOWN);
    }

    private String words(Object of, int most) {
        Optional<PaperRecord> text = of instanceof ClaimRecord claim ? texts.merged(claim.paper()).or(() -> paper(claim)) : Optional.empty();
        return words(of, most, text);
    }

    private Optional<PaperRecord> textThere(Object there) {
        return there instanceof ClaimRecord claim ? texts.there(claim.paper()).or(() -> paper(claim)) : Optional.empty();
    }

    /**
     * @param most how long a text of somebody may be
     * @param text in which a claim stands
     */
    private static String words(Object of, int most, Optional<PaperRecord> text) {
        return switch (of) {
            case ClaimRecord claim -> text.map(p -> quoted(claim.spans().stream()
                    .filter(s -> s.end() <= p.text().length()).map(s -> p.text().substring(s.start(), s.end()))
                    .collect(Collectors.joining(" … ")), most)).orElse("marked");
            case AnnotationRecord annotation -> judgement(annotation, most);
            case LinkRecord link -> link.relation();
            case PaperRecord paper -> paper.text().length() + " characters";
            case WorkingSetRecord set -> quoted(set.name());
            case RankingRecord ranking -> ranking.ranks().isEmpty() ? "cannot decide"
                    : "ranks " + ranking.ranks().stream().map(String::valueOf).collect(Collectors.joining(", "));
            case AssignmentRecord assignment -> "round " + assignment.round() + (assignment.blind() ? ", blind, " : ", ")
                    + due(assignment.due());
            case ComparisonAssignmentRecord task -> due(task.due());
            default -> "as it is";
        };
    }

    private static String due(Optional<LocalDate> day) {
        return day.map(d -> "due on " + d).orElse("due on no day");
    }

    private static String judgement(AnnotationRecord annotation, int most) {
        var parts = new ArrayList<String>();
        parts.add(annotation.categories().stream().map(CategoryId::value).collect(Collectors.joining(", ")));
        annotation.answers().values().forEach((attribute, answer) -> parts.add(attribute + ": " + answer(answer, most)));
        annotation.answers().confidence().ifPresent(sure -> parts.add("confidence: " + sure.value()));
        parts.add(annotation.answers().undecided() ? "cannot decide" : "");
        parts.add(annotation.comment().isBlank() ? "" : quoted(annotation.comment(), most));
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String answer(Answer answer, int most) {
        return switch (answer) {
            case Answer.Number(double value) -> String.valueOf(value).replaceAll("\\.0$", "");
            case Answer.NotApplicable n -> "not applicable";
            case Answer.YesNo(boolean value) -> value ? "yes" : "no";
            case Answer.Choice(var options) -> String.join(", ", options);
            case Answer.Text(var text) -> quoted(text, most);
            case Answer.Rewrite(var original, var corrected) -> quoted(corrected, most);
            case Answer.Evidence(var references) -> references.size() + " places";
        };
    }

    private static String quoted(String text) {
        return quoted(text, SHOWN);
    }

    private static String quoted(String text, int most) {
        String line = text.replaceAll("\\s+", " ").strip();
        return "\u201c" + (line.length() <= most ? line : line.substring(0, most - 1) + "\u2026") + "\u201d";
    }

    private static String json(Object of) {
        return switch (of) {
            case ClaimRecord claim -> ChangeJson.of(new Change.AddClaim(claim), 0, 0).after();
            case AnnotationRecord annotation -> ChangeJson.of(new Change.AddAnnotation(annotation), 0, 0).after();
            case LinkRecord link -> ChangeJson.of(new Change.AddLink(link), 0, 0).after();
            case PaperRecord paper -> ChangeJson.of(new Change.AddPaper(paper), 0, paper.revision()).after();
            case WorkingSetRecord set -> ChangeJson.of(new Change.AddSet(set), 0, 0).after();
            case ComparisonRecord comparison -> ChangeJson.of(new Change.AddComparison(comparison), 0, 0).after();
            case RankingRecord ranking -> ChangeJson.of(new Change.AddRanking(ranking), 0, 0).after();
            case AssignmentRecord assignment -> ChangeJson.of(new Change.Assign(assignment), 0, 0).after();
            case ComparisonAssignmentRecord task -> ChangeJson.of(new Change.AssignComparison(task), 0, 0).after();
            case AnnotatorRecord person -> ChangeJson.of(new Change.AddAnnotator(person), 0, 0).after();
            default -> "";
        };
    }
}
