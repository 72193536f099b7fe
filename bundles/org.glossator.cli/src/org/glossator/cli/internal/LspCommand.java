package org.glossator.cli.internal;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.model.Outcome;
import org.glossator.model.Problem;
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

    @Activate
    public LspCommand(@Reference TaxonomyLibraries libraries) {
        this.libraries = libraries;
    }

    @Override
    public Ending run(Arguments arguments, Answer answer, IProgressMonitor monitor) {
        PrintStream protocol = System.out;
        System.setOut(System.err); // whatever a library prints must not come between the messages
        try {
            int code = new ProtocolServer(StoredAnnotations.NONE, this::shipped).serve(System.in, protocol);
            return code == 0 ? Ending.done() : Ending.refused("lsp.vanished",
                    "The editor went without taking leave; nothing is lost, as the editor keeps the files.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Ending(Ending.BROKEN, List.of(Problem.error("lsp.stopped", "The server was stopped; nothing is lost.")));
        } finally {
            System.setOut(protocol);
        }
    }

    private List<TaxonomySources.Source> shipped(String name) {
        List<String> texts = libraries.all().stream().filter(entry -> entry.fileName().equals(name + ".taxonomy"))
                .flatMap(entry -> libraries.text(entry.id()) instanceof Outcome.Done<String>(var text, var none)
                        ? Stream.of(text)
                        : Stream.empty())
                .toList();
        return TaxonomySources.of(texts).all(name);
    }
}
