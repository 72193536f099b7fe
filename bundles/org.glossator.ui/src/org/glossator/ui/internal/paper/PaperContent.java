package org.glossator.ui.internal.paper;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.osgi.util.NLS;
import org.glossator.model.AnnotatorId;
import org.glossator.model.ClaimId;
import org.glossator.model.PaperId;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.CorpusReader;
import org.glossator.store.LinkRecord;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperWork;
import org.glossator.store.RejectionRecord;

/**
 * All that an editor needs of a paper, as the corpus held it at one moment. May cross threads.
 *
 * @param incoming the links of other papers that end at a claim of this one
 * @param elsewhere the words of claims of other papers that are linked with this one
 * @param blind what others judge is left out
 * @param assignedBlind what others judge is left out while the reader has not finished
 * @param rejected what the reader does not want to be proposed as a claim again, the last one last
 * @param people all annotators of the corpus, as names for their judgements
 * @param sentences of the text: cutting a long one is work for the thread that reads
 */
public record PaperContent(PaperRecord paper, PaperWork work, List<LinkRecord> incoming, Map<ClaimId, String> elsewhere,
        boolean blind, boolean assignedBlind, List<RejectionRecord> rejected, List<AnnotatorRecord> people, Sentences sentences) {
    private static final int MOST_PAPERS = 20; // with which a paper is linked: of more only the first are looked into

    public PaperContent {
        incoming = List.copyOf(incoming);
        elsewhere = Map.copyOf(elsewhere);
        rejected = List.copyOf(rejected);
        people = List.copyOf(people);
    }

    /**
     * @param me for whom it is read
     * @return nothing where the corpus has no such paper
     */
    public static Optional<PaperContent> read(CorpusReader reader, PaperId id, AnnotatorId me) {
        return reader.paper(id).map(paper -> {
            PaperWork work = reader.work(id);
            List<LinkRecord> incoming = reader.linksTo(id);
            boolean assignedBlind = reader.assignments(id).stream().anyMatch(a -> a.annotator().equals(me) && a.blind());
            return new PaperContent(paper, work, incoming, elsewhere(reader, paper, work, incoming),
                    assignedBlind && !work.doneBy().contains(me), assignedBlind,
                    reader.rejections(id).stream().filter(r -> r.annotator().equals(me)).toList(), reader.annotators(),
                    Sentences.of(paper.text(), paper.parts()));
        });
    }

    private static Map<ClaimId, String> elsewhere(CorpusReader reader, PaperRecord paper, PaperWork work,
            List<LinkRecord> incoming) {
        var ends = new TreeMap<Long, Set<ClaimId>>();
        work.links().stream().filter(link -> !link.targetPaper().equals(paper.id()))
                .forEach(link -> ends.computeIfAbsent(link.targetPaper().value(), p -> new HashSet<>()).add(link.target()));
        incoming.forEach(link -> ends.computeIfAbsent(link.paper().value(), p -> new HashSet<>()).add(link.source()));
        var words = new HashMap<ClaimId, String>();
        ends.entrySet().stream().limit(MOST_PAPERS).forEach(end -> reader.paper(new PaperId(end.getKey())).ifPresent(
                other -> reader.work(other.id()).claims().stream().filter(c -> end.getValue().contains(c.id()))
                        .forEach(c -> words.put(c.id(), elsewhere(PaperLabels.quote(c.spans(), other.text()), other.title())))));
        return words;
    }

    /** @return what a claim is called in another paper than its own */
    static String elsewhere(String quote, String title) {
        return NLS.bind(Messages.LinkedClaim_elsewhere, quote, PaperLabels.tab(title));
    }
}
