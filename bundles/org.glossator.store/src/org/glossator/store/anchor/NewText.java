package org.glossator.store.anchor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.glossator.model.Answer;
import org.glossator.model.Answers;
import org.glossator.model.PaperId;
import org.glossator.model.Reference;
import org.glossator.model.Target;
import org.glossator.model.TextPart;
import org.glossator.model.TextSpan;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.ClaimRecord;
import org.glossator.store.PaperRecord;

/** Takes what names places in the text of a paper over to another version of that text. One thread. */
public final class NewText {
    private static final int LONGEST_QUOTE = 120; // UTF-16 code units

    /** Told of places that are not, or not quite, in the other version. */
    public interface Listener {

        /**
         * @param quote the words as they were, shortened
         * @param evidence on which paper the judgement is that names them; empty where they are of a claim or a judged part
         */
        void lost(String quote, Optional<PaperId> evidence);

        /**
         * @param before the words as they were, shortened
         * @param after what stands in their place
         * @param evidence see {@link #lost}
         */
        void altered(String before, String after, Optional<PaperId> evidence);
    }

    private final PaperRecord before;
    private final PaperRecord after;
    private final Listener listener;
    private final Anchoring anchoring;

    /** @param after the same paper with another text */
    public NewText(PaperRecord before, PaperRecord after, Listener listener) {
        this.before = before;
        this.after = after;
        this.listener = listener;
        anchoring = new Anchoring(before.text(), after.text());
    }

    /** @return as it is where a stretch of it is lost, which the listener has been told */
    public ClaimRecord placed(ClaimRecord claim) {
        if (!claim.paper().equals(before.id())) {
            return claim;
        }
        var spans = new ArrayList<TextSpan>();
        for (TextSpan span : claim.spans()) {
            Optional<Anchoring.Place> place = place(span, Optional.empty());
            boolean inOrder = place.isPresent() && (spans.isEmpty() || place.get().span().start() >= spans.getLast().end());
            if (!inOrder) {
                listener.lost(quote(before, span), Optional.empty());
                return claim;
            }
            spans.add(place.get().span());
        }
        return new ClaimRecord(claim.id(), claim.paper(), spans, claim.author(), claim.made());
    }

    /** @return with its evidence and its part where they are now; those that are lost as they were, which the listener has been told */
    public AnnotationRecord placed(AnnotationRecord annotation) {
        AnnotationRecord moved = annotation.withAnswers(placed(annotation.answers(), annotation.paper()));
        if (annotation.target() instanceof Target.OnPart(int part) && annotation.paper().equals(before.id())) {
            Optional<Integer> same = part < before.parts().size() ? part(part) : Optional.empty();
            if (same.isEmpty()) {
                listener.lost(part < before.parts().size() ? quote(before, before.parts().get(part).span()) : "", Optional.empty());
            }
            return moved.about(new Target.OnPart(same.orElse(part)), annotation.id());
        }
        return moved;
    }

    private Optional<Anchoring.Place> place(TextSpan span, Optional<PaperId> evidence) {
        Optional<Anchoring.Place> place = span.end() <= before.text().length() ? anchoring.place(span) : Optional.empty();
        place.filter(Anchoring.Place::changed)
                .ifPresent(p -> listener.altered(quote(before, span), quote(after, p.span()), evidence));
        return place;
    }

    private static String quote(PaperRecord paper, TextSpan span) {
        int end = Math.min(span.end(), paper.text().length());
        String words = paper.text().substring(Math.min(span.start(), end), end).replaceAll("\\s+", " ").strip();
        return words.length() <= LONGEST_QUOTE ? words
                : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, LONGEST_QUOTE - 1))) + "…";
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
        Map<String, Answer> evidence = new HashMap<>();
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
            Optional<Anchoring.Place> place = place(span, Optional.of(judged));
            if (place.isEmpty()) {
                listener.lost(quote(before, span), Optional.of(judged));
            }
            return new Reference.InText(paper, place.map(Anchoring.Place::span).orElse(span));
        }
        return reference;
    }
}
