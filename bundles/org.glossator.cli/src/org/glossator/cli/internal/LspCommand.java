package org.glossator.cli.internal;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.model.Outcome;
import org.glossator.model.Problem;
import org.glossator.store.Corpora;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.StoreException;
import org.glossator.taxonomy.TaxonomyLibraries;
import org.glossator.taxonomy.TaxonomySources;
import org.glossator.taxonomy.ide.ProtocolServer;
import org.glossator.taxonomy.ide.StoredAnnotations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Serves an editor that speaks LSP, on standard input and output, until the editor leaves. */
@Component(property = Command.NAME + "=lsp")
public final class LspCommand implements Command {

    private final TaxonomyLibraries libraries;
    private final Corpora corpora;

    @Activate
    public LspCommand(@Reference TaxonomyLibraries libraries, @Reference Corpora corpora) {
        this.libraries = libraries;
        this.corpora = corpora;
    }

    @Override
    public Ending run(Arguments arguments, Answer answer, IProgressMonitor monitor) {
        Optional<CorpusLocation> location = arguments.corpusIfAny();
        if (location.isEmpty()) {
            return serve(StoredAnnotations.NONE);
        }
        return switch (corpora.open(location.get(), Opening.EXISTING)) {
            case Outcome.Refused<Corpus>(var problems) -> new Ending(Ending.REFUSED, problems);
            case Outcome.Done<Corpus>(var corpus, var news) -> {
                try (corpus) {
                    yield serve(taxonomy -> count(corpus, taxonomy)).after(news);
                }
            }
        };
    }

    private static Map<String, Integer> count(Corpus corpus, String taxonomy) {
        try {
            Map<String, Integer> counts = new HashMap<>();
            corpus.read(reader -> reader.categoryCounts(taxonomy)).forEach((id, count) -> counts.put(id.value(), count));
            return counts;
        } catch (StoreException e) {
            return Map.of(); // the texts can be written without numbers beside them
        }
    }

    private Ending serve(StoredAnnotations stored) {
        PrintStream protocol = System.out;
        System.setOut(System.err); // whatever a library prints must not come between the messages
        try {
            int code = new ProtocolServer(stored, TaxonomySources.shipped(libraries)).serve(System.in, protocol);
            return code == 0 ? Ending.done() : Ending.refused("lsp.vanished",
                    "The editor went without taking leave; nothing is lost, as the editor keeps the files.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Ending(Ending.BROKEN, List.of(Problem.error("lsp.stopped", "The server was stopped; nothing is lost.")));
        } finally {
            System.setOut(protocol);
        }
    }
}
