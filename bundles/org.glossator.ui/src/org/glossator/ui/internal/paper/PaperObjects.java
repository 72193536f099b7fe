package org.glossator.ui.internal.paper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.glossator.model.AnnotationId;
import org.glossator.model.AnnotatorId;
import org.glossator.model.ClaimId;
import org.glossator.model.LinkId;
import org.glossator.model.Target;
import org.glossator.model.TextSpan;
import org.glossator.model.paper.Annotation;
import org.glossator.model.paper.Annotator;
import org.glossator.model.paper.Claim;
import org.glossator.model.paper.Identifier;
import org.glossator.model.paper.Link;
import org.glossator.model.paper.Paper;
import org.glossator.model.paper.PaperFactory;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.LinkRecord;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperWork;
import org.glossator.store.RejectionRecord;

/** The paper as EMF objects, found by id, and the way between them and the store's records. One thread at a time. */
final class PaperObjects {
    private final Paper paper = PaperFactory.eINSTANCE.createPaper();
    private final Map<ClaimId, Claim> claims = new HashMap<>();
    private final Map<TextSpan, Set<Claim>> byWords = new HashMap<>(); // claims of one stretch each, in the order of the paper
    private final Map<AnnotationId, Annotation> annotations = new HashMap<>();
    private final Set<Annotation> loose = new LinkedHashSet<>();
    private final Map<LinkId, Link> links = new HashMap<>();
    private final List<LinkRecord> incoming = new ArrayList<>();
    private final Map<ClaimId, Set<LinkRecord>> linksOf = new HashMap<>();
    private final Map<ClaimId, String> elsewhere = new HashMap<>();
    private final Map<AnnotatorId, Annotator> people = new HashMap<>();
    private final Set<AnnotatorId> doneBy = new HashSet<>();
    private final List<RejectionRecord> rejected = new ArrayList<>();
    private PaperContent loaded;

    /** @param reader whose mark {@link Paper#isDone} shows */
    PaperObjects(PaperContent content, AnnotatorId reader) {
        loaded = content;
        load(content, reader);
    }

    /** Makes the objects say what the content says, all of them anew. */
    void load(PaperContent content, AnnotatorId reader) {
        loaded = content;
        describe(content.paper());
        paper.getAnnotations().clear();
        paper.getLinks().clear();
        paper.getClaims().clear();
        claims.clear();
        byWords.clear();
        annotations.clear();
        loose.clear();
        links.clear();
        incoming.clear();
        linksOf.clear();
        doneBy.clear();
        rejected.clear();
        rejected.addAll(content.rejected());
        content.people().forEach(this::person);
        content.work().claims().forEach(this::add);
        content.work().links().forEach(this::add);
        content.incoming().forEach(this::add);
        elsewhere.putAll(content.elsewhere());
        content.work().annotations().forEach(this::add);
        doneBy.addAll(content.work().doneBy());
        paper.setDone(doneBy.contains(reader));
    }

    private void describe(PaperRecord record) {
        paper.setId(record.id());
        paper.setTitle(record.title());
        paper.getAuthors().clear();
        paper.getAuthors().addAll(record.authors());
        paper.getIdentifiers().clear();
        record.identifiers().forEach((scheme, value) -> {
            Identifier identifier = PaperFactory.eINSTANCE.createIdentifier();
            identifier.setScheme(scheme);
            identifier.setValue(value);
            paper.getIdentifiers().add(identifier);
        });
        paper.setRevision(record.revision());
        paper.setText(record.text());
        paper.getParts().clear();
        paper.getParts().addAll(record.parts());
    }

    Paper paper() {
        return paper;
    }

    PaperRecord record() {
        return loaded.paper();
    }

    /** @return whether what others judge is left out, as it was when the paper was read */
    boolean isBlind() {
        return loaded.blind();
    }

    /** @return whether what others judge is left out while the reader has not finished */
    boolean mayBeBlind() {
        return loaded.assignedBlind();
    }

    Sentences sentences() {
        return loaded.sentences();
    }

    Optional<Claim> claim(ClaimId id) {
        return Optional.ofNullable(claims.get(id));
    }

    /** @return the claim that is exactly this stretch; asked with every step, among thousands */
    Optional<Claim> claimAt(TextSpan span) {
        return byWords.getOrDefault(span, Set.of()).stream().findFirst();
    }

    Optional<Annotation> annotation(AnnotationId id) {
        return Optional.ofNullable(annotations.get(id));
    }

    /** @return the judgements that are not about a claim, in the order in which they were made: few among thousands */
    List<Annotation> loose() {
        return List.copyOf(loose);
    }

    List<AnnotatorRecord> people() {
        return people.values().stream().map(p -> new AnnotatorRecord(p.getId(), p.getName())).toList();
    }

    /** @return claims, judgements and links as they are now */
    PaperWork work() {
        return new PaperWork(records(paper.getClaims()), judgements(paper.getAnnotations()),
                outgoing(), List.copyOf(doneBy));
    }

    /** @return what this annotator does not want to be proposed again, the last one last */
    List<RejectionRecord> rejected() {
        return List.copyOf(rejected);
    }

    List<LinkRecord> outgoing() {
        return paper.getLinks().stream().map(PaperObjects::record).toList();
    }

    Optional<Link> link(LinkId id) {
        return Optional.ofNullable(links.get(id));
    }

    /** @return the links of other papers that end here */
    List<LinkRecord> incoming() {
        return List.copyOf(incoming);
    }

    /** @return the links that begin or end at the claim, also those of other papers, in the order in which they were made */
    List<LinkRecord> linksOf(ClaimId claim) {
        return List.copyOf(linksOf.getOrDefault(claim, Set.of()));
    }

    /** @return the claim's words, also where it is one of another paper; nothing where that is not known yet */
    Optional<String> words(ClaimId claim) {
        return claim(claim).map(c -> PaperLabels.quote(c.getSpans(), paper.getText()))
                .or(() -> Optional.ofNullable(elsewhere.get(claim)));
    }

    /** Remembers what a claim of another paper says. */
    void know(ClaimId claim, String words) {
        elsewhere.put(claim, words);
    }

    /** @return whether the content says what the objects say, in whatever order */
    boolean says(PaperContent content, AnnotatorId reader) {
        return content.blind() == loaded.blind() && content.paper().equals(loaded.paper()) && same(content.work().claims(), records(paper.getClaims()))
                && same(content.work().annotations(), judgements(paper.getAnnotations()))
                && same(content.work().links(), links.values().stream().map(PaperObjects::record).toList())
                && same(content.incoming(), incoming) && content.rejected().equals(rejected)
                && doneBy.equals(Set.copyOf(content.work().doneBy())) && paper.isDone() == doneBy.contains(reader);
    }

    private static <T> boolean same(Collection<T> one, Collection<T> other) {
        return one.size() == other.size() && new HashSet<>(one).equals(new HashSet<>(other));
    }

    private static List<ClaimRecord> records(Collection<Claim> objects) {
        return objects.stream().map(PaperObjects::record).toList();
    }

    private static List<AnnotationRecord> judgements(Collection<Annotation> objects) {
        return objects.stream().map(PaperObjects::record).toList();
    }

    /** Takes one change over; those that are not about this paper's work leave it as it is. */
    void apply(Change change, AnnotatorId reader) {
        switch (change) {
            case Change.AddClaim(ClaimRecord claim) -> add(claim);
            case Change.RemoveClaim(ClaimRecord claim) -> remove(claim);
            case Change.ReshapeClaim(ClaimRecord before, ClaimRecord after) -> reshape(after);
            case Change.AddAnnotation(AnnotationRecord annotation) -> add(annotation);
            case Change.RemoveAnnotation(AnnotationRecord annotation) -> remove(annotation);
            case Change.ReviseAnnotation(AnnotationRecord before, AnnotationRecord after) -> revise(after);
            case Change.AddLink(LinkRecord link) -> add(link);
            case Change.RemoveLink(LinkRecord link) -> remove(link);
            case Change.MarkDone(var id, AnnotatorId annotator, boolean done) -> markDone(annotator, done, reader);
            case Change.AddAnnotator(AnnotatorRecord annotator) -> person(annotator);
            case Change.Assign c -> { }
            case Change.RejectProposal(RejectionRecord rejection) -> rejected.add(rejection);
            case Change.ProposeAgain(RejectionRecord rejection) -> rejected.remove(rejection);
            case Change.Unassign c -> { }
            case Change.AddSet c -> { }
            case Change.RemoveSet c -> { }
            case Change.RenameSet c -> { }
            case Change.PlaceInSet c -> { }
            case Change.AddComparison c -> { }
            case Change.RemoveComparison c -> { }
            case Change.AddRanking c -> { }
            case Change.RemoveRanking c -> { }
            case Change.AssignComparison c -> { }
            case Change.UnassignComparison c -> { }
            case Change.RemoveAnnotator c -> { }
            case Change.AddPaper c -> { }
            case Change.RemovePaper c -> { }
            case Change.RevisePaper c -> { }
            case Change.PublishRelease c -> { }
        }
    }

    private void markDone(AnnotatorId annotator, boolean done, AnnotatorId reader) {
        if (done) {
            doneBy.add(annotator);
        } else {
            doneBy.remove(annotator);
        }
        paper.setDone(doneBy.contains(reader));
    }

    private void add(ClaimRecord record) {
        Claim claim = PaperFactory.eINSTANCE.createClaim();
        claim.setId(record.id());
        claim.getSpans().addAll(record.spans());
        claim.setAuthor(person(record.author()));
        claim.setMade(record.made());
        claims.put(record.id(), claim);
        paper.getClaims().add(claim);
        note(claim);
    }

    private void remove(ClaimRecord record) {
        Claim claim = claims.remove(record.id());
        if (claim != null) {
            forget(claim);
            paper.getClaims().remove(claim);
        }
    }

    private void reshape(ClaimRecord after) {
        claim(after.id()).ifPresent(claim -> {
            forget(claim);
            claim.getSpans().clear();
            claim.getSpans().addAll(after.spans());
            note(claim);
        });
    }

    private void note(Claim claim) {
        if (claim.getSpans().size() == 1) {
            byWords.computeIfAbsent(claim.getSpans().getFirst(), span -> new LinkedHashSet<>(2)).add(claim);
        }
    }

    private void forget(Claim claim) {
        if (claim.getSpans().size() == 1) {
            byWords.getOrDefault(claim.getSpans().getFirst(), new LinkedHashSet<>()).remove(claim);
        }
    }

    private void add(AnnotationRecord record) {
        Annotation annotation = PaperFactory.eINSTANCE.createAnnotation();
        annotation.setId(record.id());
        annotation.setAnnotator(person(record.annotator()));
        annotation.setRelease(record.release());
        annotation.setProvenance(record.provenance());
        annotation.setMade(record.made());
        annotation.getCategories().addAll(record.categories());
        annotation.setAnswers(record.answers());
        annotation.setComment(record.comment());
        annotation.setAbout(record.target());
        if (record.target() instanceof Target.OnClaim(ClaimId claim)) {
            annotation.setClaim(claims.get(claim));
        }
        if (annotation.getClaim() == null) {
            loose.add(annotation);
        }
        annotations.put(record.id(), annotation);
        paper.getAnnotations().add(annotation);
    }

    private void remove(AnnotationRecord record) {
        Annotation annotation = annotations.remove(record.id());
        if (annotation != null) {
            loose.remove(annotation);
            annotation.setClaim(null);
            paper.getAnnotations().remove(annotation);
        }
    }

    private void revise(AnnotationRecord after) {
        annotation(after.id()).ifPresent(annotation -> {
            annotation.getCategories().clear();
            annotation.getCategories().addAll(after.categories());
            annotation.setAnswers(after.answers());
            annotation.setComment(after.comment());
        });
    }

    private void add(LinkRecord record) {
        linksOf.computeIfAbsent(record.source(), claim -> new LinkedHashSet<>()).add(record);
        linksOf.computeIfAbsent(record.target(), claim -> new LinkedHashSet<>()).add(record);
        if (!record.paper().equals(paper.getId())) {
            incoming.add(record);
            return;
        }
        Link link = PaperFactory.eINSTANCE.createLink();
        link.setId(record.id());
        link.setRelation(record.relation());
        link.setSource(claims.get(record.source()));
        link.setTargetPaper(record.targetPaper());
        link.setTarget(record.target());
        link.setRelease(record.release());
        link.setAuthor(person(record.author()));
        link.setMade(record.made());
        links.put(record.id(), link);
        paper.getLinks().add(link);
    }

    private void remove(LinkRecord record) {
        incoming.remove(record);
        linksOf.getOrDefault(record.source(), Set.of()).remove(record);
        linksOf.getOrDefault(record.target(), Set.of()).remove(record);
        Link link = links.remove(record.id());
        if (link != null) {
            paper.getLinks().remove(link);
        }
    }

    /** Makes sure that the person is known, so that judgements can name them. */
    void person(AnnotatorRecord record) {
        person(record.id()).setName(record.name());
    }

    /** @return whether somebody is called otherwise than before */
    boolean rename(List<AnnotatorRecord> records) {
        boolean other = false;
        for (AnnotatorRecord record : records) {
            other |= !record.name().equals(person(record.id()).getName());
            person(record);
        }
        return other;
    }

    private Annotator person(AnnotatorId id) {
        return people.computeIfAbsent(id, unknown -> {
            Annotator annotator = PaperFactory.eINSTANCE.createAnnotator();
            annotator.setId(unknown);
            annotator.setName(unknown.toString()); // until the corpus says more
            return annotator;
        });
    }

    static ClaimRecord record(Claim claim) {
        Paper paper = (Paper) claim.eContainer();
        return new ClaimRecord(claim.getId(), paper.getId(), claim.getSpans(), claim.getAuthor().getId(),
                claim.getMade());
    }

    static AnnotationRecord record(Annotation annotation) {
        Paper paper = (Paper) annotation.eContainer();
        return new AnnotationRecord(annotation.getId(), paper.getId(), annotation.getAbout(),
                annotation.getAnnotator().getId(), annotation.getRelease(), annotation.getCategories(),
                annotation.getAnswers(), annotation.getComment(), annotation.getProvenance(), annotation.getMade());
    }

    static LinkRecord record(Link link) {
        Paper paper = (Paper) link.eContainer();
        return new LinkRecord(link.getId(), paper.getId(), link.getSource().getId(), link.getTargetPaper(),
                link.getTarget(), link.getRelation(), link.getRelease(), link.getAuthor().getId(), link.getMade());
    }
}
