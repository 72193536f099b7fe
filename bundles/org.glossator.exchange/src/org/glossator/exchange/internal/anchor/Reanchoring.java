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
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.glossator.model.AnnotationId;
import org.glossator.model.PaperId;
import org.glossator.model.Target;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.Change;
import org.glossator.store.CorpusReader;
import org.glossator.store.LinkRecord;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperWork;
import org.glossator.store.anchor.NewText;

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

    /** @return the judgements that may name words of the paper */
    public static Set<AnnotationId> seen(CorpusReader reader, PaperId paper) {
        return naming(reader, paper).map(AnnotationRecord::id).collect(Collectors.toSet());
    }

    private static Stream<AnnotationRecord> naming(CorpusReader reader, PaperId paper) {
        return Stream.concat(reader.work(paper).annotations().stream(), reader.evidenceFrom(paper).stream());
    }

    /**
     * @param seen the judgements that were there when {@link #of} was asked
     * @return what takes the evidence along that others have named since; where it is not found one change that the corpus refuses
     */
    public static List<Change> late(CorpusReader reader, PaperRecord before, PaperRecord after, Set<AnnotationId> seen) {
        List<AnnotationRecord> since = naming(reader, before.id()).filter(a -> !seen.contains(a.id())).toList();
        return since.isEmpty() ? List.of() : new Plan(reader, before, after, PaperWork.NONE, since).evidence();
    }

    /** The way from one version to the other. */
    private static final class Plan implements NewText.Listener {
        private static final Holder JUDGED = new Holder.Judged();

        private final CorpusReader reader;
        private final PaperRecord before;
        private final PaperRecord after;
        private final PaperWork work;
        private final List<LinkRecord> incoming;
        private final List<AnnotationRecord> naming; // judgements on other papers
        private final Map<PaperId, Holder> evidence = new HashMap<>();
        private final NewText text;
        private final Map<Lost, Altered> altered = new LinkedHashMap<>(); // by what it was
        private final Set<Lost> lost = new LinkedHashSet<>();

        Plan(CorpusReader reader, PaperRecord before, PaperRecord after, PaperWork work, List<AnnotationRecord> naming) {
            this.reader = reader;
            this.before = before;
            this.after = after;
            this.work = work;
            this.naming = naming;
            incoming = reader.linksTo(before.id());
            text = new NewText(before, after, this);
        }

        Reanchoring made() {
            List<AnnotationRecord> out = leaving();
            var changes = new ArrayList<Change>();
            out.reversed().forEach(annotation -> changes.add(new Change.RemoveAnnotation(annotation)));
            work.links().forEach(link -> changes.add(new Change.RemoveLink(link)));
            incoming.forEach(link -> changes.add(new Change.RemoveLink(link)));
            work.claims().forEach(claim -> changes.add(new Change.RemoveClaim(claim)));
            changes.add(new Change.RevisePaper(before, after));
            work.claims().forEach(claim -> changes.add(new Change.AddClaim(text.placed(claim))));
            work.links().forEach(link -> changes.add(new Change.AddLink(link)));
            incoming.forEach(link -> changes.add(new Change.AddLink(link)));
            out.forEach(annotation -> changes.add(new Change.AddAnnotation(text.placed(annotation))));
            Set<AnnotationId> left = out.stream().map(AnnotationRecord::id).collect(Collectors.toSet()); // there may be thousands
            changes.addAll(revised(Stream.concat(work.annotations().stream(), naming.stream()).filter(a -> !left.contains(a.id()))));
            return new Reanchoring(unlessLost(changes), List.copyOf(lost), List.copyOf(altered.values()));
        }

        List<Change> evidence() {
            return unlessLost(revised(naming.stream()));
        }

        private List<Change> revised(Stream<AnnotationRecord> staying) {
            var changes = new ArrayList<Change>();
            staying.forEach(stays -> {
                AnnotationRecord moved = text.placed(stays);
                if (!moved.equals(stays)) {
                    changes.add(new Change.ReviseAnnotation(stays, moved));
                }
            });
            return changes;
        }

        /** @return in the place of all one change that the corpus refuses, as it never holds the text from which it starts */
        private List<Change> unlessLost(List<Change> changes) {
            return lost.isEmpty() ? changes : List.of(new Change.RevisePaper(withoutText(), after));
        }

        private PaperRecord withoutText() {
            return new PaperRecord(after.id(), after.key(), after.title(), after.authors(), after.identifiers(), 1, "", List.of());
        }

        /**
         * @return the judgements that hang on claims and parts, also on links of other papers to claims of this one, each behind what
         *         it is about
         */
        private List<AnnotationRecord> leaving() {
            Map<AnnotationId, AnnotationRecord> left = new LinkedHashMap<>();
            work.annotations().forEach(a -> left.put(a.id(), a));
            incoming.stream().map(LinkRecord::paper).distinct()
                    .forEach(from -> reader.work(from).annotations().forEach(a -> left.put(a.id(), a)));
            var out = new ArrayList<AnnotationRecord>();
            Set<Target> gone = incoming.stream().<Target>map(link -> new Target.OnLink(link.id())).collect(Collectors.<Target, Set<Target>>toCollection(HashSet::new));
            boolean more = true;
            while (more) {
                List<AnnotationRecord> next = left.values().stream().filter(a -> leaves(a, gone)).toList();
                next.forEach(a -> {
                    left.remove(a.id());
                    gone.add(new Target.OnAnnotation(a.id()));
                    out.add(a);
                });
                more = !next.isEmpty();
            }
            return out;
        }

        private boolean leaves(AnnotationRecord annotation, Set<Target> gone) {
            boolean isHere = annotation.paper().equals(before.id());
            return switch (annotation.target()) {
                case Target.WholePaper whole -> false;
                case Target.OnPart part -> isHere;
                case Target.OnClaim claim -> isHere;
                case Target.OnLink link -> isHere || gone.contains(link);
                case Target.OnAnnotation other -> gone.contains(other);
            };
        }

        /** @param paper that is judged */
        private Holder evidence(PaperId paper) {
            return evidence.computeIfAbsent(paper, id -> new Holder.Evidence(id.equals(before.id()) ? before.title()
                    : reader.paper(id).map(PaperRecord::title).orElse("")));
        }

        private Holder holder(Optional<PaperId> judged) {
            return judged.map(this::evidence).orElse(JUDGED);
        }

        @Override
        public void lost(String quote, Optional<PaperId> judged) {
            lost.add(new Lost(holder(judged), quote));
        }

        @Override
        public void altered(String words, String now, Optional<PaperId> judged) {
            altered.putIfAbsent(new Lost(holder(judged), words), new Altered(holder(judged), words, now));
        }
    }
}
