package org.glossator.exchange.internal.anchor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.glossator.model.AnnotationId;
import org.glossator.model.Answer;
import org.glossator.model.Answers;
import org.glossator.model.ClaimId;
import org.glossator.model.LinkId;
import org.glossator.model.PaperId;
import org.glossator.model.Reference;
import org.glossator.model.Target;
import org.glossator.model.TextPart;
import org.glossator.model.TextSpan;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.CorpusReader;
import org.glossator.store.LinkRecord;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperWork;

/**
 * Takes the claims of a paper over to a new version of its text, with all that hangs on them: judgements, links and judgements
 * on those; and the evidence that judgements on this or another paper have taken from it. The corpus lets a text go only when
 * no claim stands in it, so they are taken out, under their ids, and put back in one action.
 *
 * @param changes in order; where something is lost only one that the corpus refuses
 * @param lost what of the old version is not found in the new one, as it was quoted, each once
 * @param altered what is found but does not say the same any more, each once
 */
public record Reanchoring(List<Change> changes, List<Lost> lost, List<Altered> altered) {
    private static final int LONGEST_QUOTE = 120; // UTF-16 code units

    /** Whose place words are. */
    public sealed interface Holder {

        /** A claim or a judged part of the paper. */
        record Judged() implements Holder {
        }

        /** A judgement that names them. @param paper the title of the one that is judged, perhaps another one */
        record Evidence(String paper) implements Holder {
        }
    }

    /** Words that are not there any more. */
    public record Lost(Holder holder, String quote) {
    }

    /** Words that have changed. */
    public record Altered(Holder holder, String before, String after) {
    }

    public Reanchoring {
        changes = List.copyOf(changes);
        lost = List.copyOf(lost);
        altered = List.copyOf(altered);
    }

    /** @param after the same paper with another text */
    public static Reanchoring of(CorpusReader reader, PaperRecord before, PaperRecord after) {
        PaperWork work = reader.work(before.id());
        List<AnnotationRecord> naming = reader.evidenceFrom(before.id());
        return work.claims().isEmpty() && work.annotations().isEmpty() && naming.isEmpty()
                ? new Reanchoring(List.of(new Change.RevisePaper(before, after)), List.of(), List.of())
                : new Plan(reader, before, after, work, naming).made();
    }

    /** The way from one version to the other. */
    private static final class Plan {
        private static final Holder JUDGED = new Holder.Judged();

        private final CorpusReader reader;
        private final PaperRecord before;
        private final PaperRecord after;
        private final PaperWork work;
        private final List<LinkRecord> incoming;
        private final List<AnnotationRecord> naming; // judgements on other papers
        private final Map<PaperId, Holder> evidence = new HashMap<>();
        private final Anchoring anchoring;
        private final Map<Lost, Altered> altered = new LinkedHashMap<>(); // by what it was
        private final Set<Lost> lost = new LinkedHashSet<>();

        Plan(CorpusReader reader, PaperRecord before, PaperRecord after, PaperWork work, List<AnnotationRecord> naming) {
            this.reader = reader;
            this.before = before;
            this.after = after;
            this.work = work;
            this.naming = naming;
            incoming = reader.linksTo(before.id());
            anchoring = new Anchoring(before.text(), after.text());
        }

        Reanchoring made() {
            List<AnnotationRecord> out = leaving();
            var changes = new ArrayList<Change>();
            out.reversed().forEach(annotation -> changes.add(new Change.RemoveAnnotation(annotation)));
            work.links().forEach(link -> changes.add(new Change.RemoveLink(link)));
            incoming.forEach(link -> changes.add(new Change.RemoveLink(link)));
            work.claims().forEach(claim -> changes.add(new Change.RemoveClaim(claim)));
            changes.add(new Change.RevisePaper(before, after));
            work.claims().forEach(claim -> changes.add(new Change.AddClaim(placed(claim))));
            work.links().forEach(link -> changes.add(new Change.AddLink(link)));
            incoming.forEach(link -> changes.add(new Change.AddLink(link)));
            out.forEach(annotation -> changes.add(new Change.AddAnnotation(placed(annotation))));
            Set<AnnotationId> left = out.stream().map(AnnotationRecord::id).collect(Collectors.toSet()); // there may be thousands
            Stream.concat(work.annotations().stream().filter(a -> !left.contains(a.id())), naming.stream()).forEach(stays -> {
                AnnotationRecord moved = placed(stays);
                if (!moved.equals(stays)) {
                    changes.add(new Change.ReviseAnnotation(stays, moved));
                }
            });
            return new Reanchoring(lost.isEmpty() ? changes : List.of(new Change.RevisePaper(after, after)), // there is no such one
                    List.copyOf(lost), List.copyOf(altered.values()));
        }

        /** @return the judgements that hang on claims and parts, each behind what it is about */
        private List<AnnotationRecord> leaving() {
            Map<AnnotationId, AnnotationRecord> left = new LinkedHashMap<>();
            work.annotations().forEach(a -> left.put(a.id(), a));
            var out = new ArrayList<AnnotationRecord>();
            Set<AnnotationId> gone = new HashSet<>();
            boolean more = true;
            while (more) {
                List<AnnotationRecord> next = left.values().stream().filter(a -> leaves(a.target(), gone)).toList();
                next.forEach(a -> {
                    left.remove(a.id());
                    gone.add(a.id());
                    out.add(a);
                });
                more = !next.isEmpty();
            }
            return out;
        }

        private static boolean leaves(Target target, Set<AnnotationId> gone) {
            return switch (target) {
                case Target.WholePaper whole -> false;
                case Target.OnPart part -> true;
                case Target.OnClaim(ClaimId claim) -> true;
                case Target.OnLink(LinkId link) -> true;
                case Target.OnAnnotation(AnnotationId other) -> gone.contains(other);
            };
        }

        private ClaimRecord placed(ClaimRecord claim) {
            var spans = new ArrayList<TextSpan>();
            for (TextSpan span : claim.spans()) {
                Optional<Anchoring.Place> place = place(span, JUDGED);
                boolean inOrder = place.isPresent()
                        && (spans.isEmpty() || place.get().span().start() >= spans.getLast().end());
                if (!inOrder) {
                    lose(span, JUDGED);
                    return claim;
                }
                spans.add(place.get().span());
            }
            return new ClaimRecord(claim.id(), claim.paper(), spans, claim.author(), claim.made());
        }

        private Optional<Anchoring.Place> place(TextSpan span, Holder holder) {
            Optional<Anchoring.Place> place = anchoring.place(span);
            place.filter(Anchoring.Place::changed).ifPresent(p -> altered.putIfAbsent(new Lost(holder, quote(before, span)),
                    new Altered(holder, quote(before, span), quote(after, p.span()))));
            return place;
        }

        private void lose(TextSpan span, Holder holder) {
            lost.add(new Lost(holder, quote(before, span)));
        }

        /** @param paper that is judged */
        private Holder evidence(PaperId paper) {
            return evidence.computeIfAbsent(paper, id -> new Holder.Evidence(id.equals(before.id()) ? before.title()
                    : reader.paper(id).map(PaperRecord::title).orElse("")));
        }

        private static String quote(PaperRecord paper, TextSpan span) {
            String words = paper.text().substring(span.start(), span.end()).replaceAll("\\s+", " ").strip();
            return words.length() <= LONGEST_QUOTE ? words
                    : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, LONGEST_QUOTE - 1))) + "…";
        }

        private AnnotationRecord placed(AnnotationRecord annotation) {
            AnnotationRecord moved = annotation.withAnswers(placed(annotation.answers(), annotation.paper()));
            if (annotation.target() instanceof Target.OnPart(int part) && annotation.paper().equals(before.id())) {
                Optional<Integer> same = part(part);
                if (same.isEmpty()) {
                    lose(before.parts().get(part).span(), JUDGED);
                }
                return moved.about(new Target.OnPart(same.orElse(part)), annotation.id());
            }
            return moved;
        }

        /** @return the part of the same kind and heading; where there are several, the one with the same number among them */
        private Optional<Integer> part(int number) {
            TextPart old = before.parts().get(number);
            int which = (int) before.parts().subList(0, number).stream().filter(p -> alike(p, old)).count();
            var alike = new ArrayList<Integer>();
            for (int i = 0; i < after.parts().size(); i++) {
                if (alike(after.parts().get(i), old)) {
                    alike.add(i);
                }
            }
            return which < alike.size() ? Optional.of(alike.get(which)) : Optional.empty();
        }

        private static boolean alike(TextPart one, TextPart other) {
            return one.kind() == other.kind() && one.heading().equals(other.heading());
        }

        private Answers placed(Answers answers, PaperId judged) {
            var moved = new TreeMap<String, Answer>(answers.values());
            var evidence = new HashMap<String, Answer>();
            answers.values().forEach((attribute, answer) -> {
                if (answer instanceof Answer.Evidence(List<Reference> references)) {
                    evidence.put(attribute, new Answer.Evidence(references.stream().map(r -> placed(r, judged)).distinct().toList()));
                }
            });
            moved.putAll(evidence);
            return new Answers(moved, answers.confidence(), answers.undecided());
        }

        private Reference placed(Reference reference, PaperId judged) {
            if (reference instanceof Reference.InText(var paper, TextSpan span) && paper.equals(before.id())) {
                Optional<Anchoring.Place> place = place(span, evidence(judged));
                if (place.isEmpty()) {
                    lose(span, evidence(judged));
                }
                return new Reference.InText(paper, place.map(Anchoring.Place::span).orElse(span));
            }
            return reference;
        }
    }
}
