package org.glossator.ui.internal.paper;

import java.util.List;
import java.util.Optional;

import org.glossator.model.PaperId;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.CorpusReader;
import org.glossator.store.LinkRecord;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperWork;

/**
 * All that an editor needs of a paper, as the corpus held it at one moment. May cross threads.
 *
 * @param incoming the links of other papers that end at a claim of this one
 * @param people all annotators of the corpus, as names for their judgements
 * @param sentences of the text: cutting a long one is work for the thread that reads
 */
public record PaperContent(PaperRecord paper, PaperWork work, List<LinkRecord> incoming, List<AnnotatorRecord> people,
        Sentences sentences) {

    public PaperContent {
        incoming = List.copyOf(incoming);
        people = List.copyOf(people);
    }

    /** @return nothing where the corpus has no such paper */
    public static Optional<PaperContent> read(CorpusReader reader, PaperId id) {
        return reader.paper(id).map(paper -> new PaperContent(paper, reader.work(id), reader.linksTo(id),
                reader.annotators(), Sentences.of(paper.text(), paper.parts())));
    }
}
