package org.glossator.search.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.glossator.model.ClaimId;
import org.glossator.model.IdText;
import org.glossator.model.PaperId;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusReader;
import org.glossator.store.CorpusSearch.Hit;
import org.glossator.store.History;
import org.glossator.store.PaperRecord;
import org.glossator.store.PastAction;

/**
 * The index of one corpus. It says itself up to which action it knows the corpus, and is brought up to date from the
 * history: the papers of later actions are indexed again. So nothing is lost where it was not committed. One of another corpus, or of one that was set back, is made anew.
 */
final class CorpusIndex implements AutoCloseable {
    static final String WORDS = "words";
    private static final String PAPER = "paper";
    private static final String CLAIM = "claim";
    private static final String TITLE = "title";
    private static final String TEXT = "text";
    private static final String LAST_ACTION = "action";
    private static final String FIRST_MADE = "corpus"; // when the first action was done: no two corpora share it
    private static final int TOGETHER = 200; // papers read in one go, so that who works in the corpus hardly waits
    private static final int SEEN_AGAIN = 100; // actions: on a server one may be committed after a later one
    private static final int LONGEST_TEXT = 300; // shown, in UTF-16 code units

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private Mark known; // guarded by this

    private CorpusIndex(IndexWriter writer, Mark known) throws IOException {
        this.writer = writer;
        this.known = known;
        searchers = new SearcherManager(writer, null);
    }

    /** Opens the index in a folder, or makes an empty one, also in place of one that cannot be read. */
    static CorpusIndex open(Path folder) throws IOException {
        Files.createDirectories(folder);
        var directory = new NIOFSDirectory(folder);
        try {
            var writer = new IndexWriter(directory, config(OpenMode.CREATE_OR_APPEND));
            return new CorpusIndex(writer, Mark.of(directory));
        } catch (LockObtainFailedException e) {
            throw e; // another program is at it
        } catch (IOException | IllegalArgumentException e) { // whatever is there is no index of ours
            for (String file : directory.listAll()) {
                directory.deleteFile(file); // else the writer would look at it once more
            }
            return new CorpusIndex(new IndexWriter(directory, config(OpenMode.CREATE)), Mark.NONE);
        }
    }

    private static IndexWriterConfig config(OpenMode mode) {
        return new IndexWriterConfig(new StandardAnalyzer()).setOpenMode(mode).setCommitOnClose(false);
    }

    /** Lets the index know all that is in the corpus now. */
    synchronized void catchUp(Corpus corpus, IProgressMonitor monitor) throws IOException {
        monitor.beginTask("", IProgressMonitor.UNKNOWN);
        try {
            Mark now = corpus.read(reader -> Mark.of(reader.history()));
            if (!known.corpus().equals(now.corpus()) || known.action() > now.action()) {
                writer.deleteAll();
                known = new Mark(now.corpus(), 0);
            }
            if (known.action() == now.action()) {
                return;
            }
            boolean isMuch = index(corpus, known.action(), monitor);
            known = now;
            if (isMuch) {
                commit();
            }
            searchers.maybeRefreshBlocking();
        } finally {
            monitor.done();
        }
    }

    /** Waits for the disk: some milliseconds, which is why little is not committed before the index is let go. */
    private void commit() throws IOException {
        writer.setLiveCommitData(known.toData().entrySet());
        writer.commit();
    }

    /** @return whether there was so much that it should not be done again */
    private boolean index(Corpus corpus, long after, IProgressMonitor monitor) throws IOException {
        List<PaperId> papers = new ArrayList<>(corpus.read(reader -> changed(reader.history(), after)));
        for (int from = 0; from < papers.size(); from += TOGETHER) {
            List<PaperId> some = papers.subList(from, Math.min(papers.size(), from + TOGETHER));
            List<Content> contents = corpus.read(reader -> some.stream().map(id -> Content.of(reader, id)).toList());
            for (Content content : contents) {
                write(content);
                monitor.worked(1);
            }
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
        }
        return papers.size() >= TOGETHER;
    }

    /** @return the papers that actions changed after one */
    private static Set<PaperId> changed(History history, long known) {
        var papers = new LinkedHashSet<PaperId>();
        long last = Math.max(0, known - SEEN_AGAIN);
        List<PastAction> page = history.after(last, SEEN_AGAIN);
        while (!page.isEmpty()) {
            for (PastAction action : page) {
                for (int from = 0; from < action.changes(); from += TOGETHER) {
                    history.changes(action.number(), from, TOGETHER).stream().map(Change::about)
                            .flatMap(Optional::stream).forEach(papers::add);
                }
                last = action.number();
            }
            page = history.after(last, SEEN_AGAIN);
        }
        return papers;
    }

    private void write(Content content) throws IOException {
        String id = content.id().toString();
        List<Document> documents = content.paper().map(paper -> documents(paper, content.claims())).orElse(List.of());
        if (documents.isEmpty()) {
            writer.deleteDocuments(new Term(PAPER, id));
        } else {
            writer.updateDocuments(new Term(PAPER, id), documents);
        }
    }

    private static List<Document> documents(PaperRecord paper, List<ClaimRecord> claims) {
        var documents = new ArrayList<Document>();
        documents.add(document(paper, Optional.empty(), paper.title() + "\n" + paper.text(),
                paper.text().substring(0, Math.min(LONGEST_TEXT, paper.text().length()))));
        for (ClaimRecord claim : claims) {
            String quote = claim.spans().stream().map(span -> span.in(paper.text())).collect(Collectors.joining(" … "));
            documents.add(document(paper, Optional.of(claim.id()), quote, quote));
        }
        return documents;
    }

    private static Document document(PaperRecord paper, Optional<ClaimId> claim, String words, String shown) {
        var document = new Document();
        document.add(new StringField(PAPER, paper.id().toString(), Field.Store.YES));
        claim.ifPresent(id -> document.add(new StoredField(CLAIM, id.toString())));
        document.add(new TextField(WORDS, words, Field.Store.NO));
        document.add(new StoredField(TITLE, paper.title()));
        document.add(new StoredField(TEXT, shown));
        return document;
    }

    /** @return the best first */
    List<Hit> find(String words, int limit) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            var hits = new ArrayList<Hit>();
            for (ScoreDoc found : searcher.search(WordQuery.of(words, writer.getAnalyzer()), limit).scoreDocs) {
                hits.add(hit(searcher.storedFields().document(found.doc)));
            }
            return hits;
        } finally {
            searchers.release(searcher);
        }
    }

    private static Hit hit(Document document) {
        return new Hit(new PaperId(id(document.get(PAPER))),
                Optional.ofNullable(document.get(CLAIM)).map(text -> new ClaimId(id(text))), document.get(TITLE),
                document.get(TEXT));
    }

    private static long id(String text) {
        return IdText.parse(text).orElseThrow(); // written here
    }

    @Override
    public synchronized void close() {
        try {
            searchers.close();
            if (writer.isOpen()) {
                commit();
            }
            writer.close();
        } catch (IOException e) {
            // what is not there is indexed again the next time
        }
    }

    /** A paper with its claims; without a paper where it is not in the corpus any more. */
    private record Content(PaperId id, Optional<PaperRecord> paper, List<ClaimRecord> claims) {

        static Content of(CorpusReader reader, PaperId id) {
            return new Content(id, reader.paper(id), reader.work(id).claims());
        }
    }

    /**
     * How far a corpus is known.
     *
     * @param corpus when its first action was done
     */
    private record Mark(String corpus, long action) {
        static final Mark NONE = new Mark("none", 0);

        static Mark of(History history) {
            return new Mark(history.after(0, 1).stream().map(action -> action.when().toString()).findFirst().orElse(""),
                    history.last());
        }

        static Mark of(Directory directory) throws IOException {
            Map<String, String> data = DirectoryReader.indexExists(directory)
                    ? SegmentInfos.readLatestCommit(directory).getUserData() : Map.of();
            return new Mark(data.getOrDefault(FIRST_MADE, NONE.corpus()),
                    Long.parseLong(data.getOrDefault(LAST_ACTION, "0")));
        }

        Map<String, String> toData() {
            return Map.of(FIRST_MADE, corpus, LAST_ACTION, Long.toString(action));
        }
    }
}
