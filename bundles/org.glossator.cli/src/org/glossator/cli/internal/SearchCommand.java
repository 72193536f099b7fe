package org.glossator.cli.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.model.ClaimId;
import org.glossator.model.Outcome;
import org.glossator.store.CorpusSearch;
import org.glossator.store.CorpusSearch.Hit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds words in a corpus: lines with tabs between paper, claim, title and text, the best first. */
@Component(property = Command.NAME + "=search")
public final class SearchCommand implements Command {
    private static final int USUAL = 20;
    private static final int MOST = 10_000;

    private final CorpusSearch search;

    @Activate
    public SearchCommand(@Reference CorpusSearch search) {
        this.search = search;
    }

    @Override
    public Ending run(Arguments arguments, Answer answer, IProgressMonitor monitor) {
        Optional<Integer> limit = arguments.value("limit").map(SearchCommand::number).orElse(Optional.of(USUAL));
        if (limit.isEmpty()) {
            return Ending.refused("cli.usage", "Nothing was done, as the limit is not a number from 1 to " + MOST
                    + ". Usage: " + Verb.SEARCH.usage());
        }
        Outcome<List<Hit>> outcome = search.find(arguments.corpus(), String.join(" ", arguments.operands()), limit.get(),
                monitor);
        if (outcome instanceof Outcome.Done<List<Hit>>(var hits, var warnings)) {
            show(hits, answer);
        }
        return Ending.of(outcome);
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,5}") ? Optional.of(Integer.parseInt(text)).filter(n -> n >= 1 && n <= MOST)
                : Optional.empty();
    }

    private static void show(List<Hit> hits, Answer answer) {
        answer.members(json -> {
            json.name("hits").beginArray();
            for (Hit hit : hits) {
                json.beginObject().name("paper").value(hit.paper().toString());
                if (hit.claim().isPresent()) {
                    json.name("claim").value(hit.claim().get().toString());
                }
                json.name("title").value(hit.title()).name("text").value(hit.text()).endObject();
            }
            json.endArray();
        });
        hits.forEach(hit -> answer.line(String.join("\t", hit.paper().toString(),
                hit.claim().map(ClaimId::toString).orElse(""), inOneLine(hit.title()), inOneLine(hit.text()))));
    }

    private static String inOneLine(String text) {
        return text.replaceAll("[\t\r\n]+", " ");
    }
}
