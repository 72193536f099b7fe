package org.glossator.cli.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.model.Outcome;
import org.glossator.store.Corpora;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists what a corpus holds. */
@Component(property = Command.NAME + "=list")
public final class ListCommand implements Command {
    private final Corpora corpora;

    /** What can be listed. */
    private enum Kind {
        PAPERS, CLAIMS, ANNOTATIONS, TAXONOMIES
    }

    @Activate
    public ListCommand(@Reference Corpora corpora) {
        this.corpora = corpora;
    }

    @Override
    public Ending run(Arguments arguments, Answer answer, IProgressMonitor monitor) {
        String word = arguments.operands().getFirst();
        Optional<Kind> kind = Stream.of(Kind.values()).filter(k -> k.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
        if (kind.isEmpty()) {
            return Ending.refused("cli.usage",
                    "Nothing was done, for \"" + word + "\" cannot be listed. Usage: " + Verb.LIST.usage());
        }
        return Ending.of(corpora.open(arguments.corpus(), Opening.EXISTING).then(corpus -> {
            try (Corpus open = corpus) {
                open.read(reader -> {
                    var listing = new Listing(reader, answer);
                    switch (kind.get()) {
                    case PAPERS -> listing.papers();
                    case CLAIMS -> listing.claims();
                    case ANNOTATIONS -> listing.annotations();
                    case TAXONOMIES -> listing.taxonomies();
                    }
                    return true;
                });
                return Outcome.done(true);
            }
        }));
    }
}
