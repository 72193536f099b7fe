package org.glossator.cli.internal;

import java.util.Locale;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.model.Outcome;
import org.glossator.model.PaperId;
import org.glossator.model.Severity;
import org.glossator.store.Corpora;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.rules.CorpusCheck;
import org.glossator.store.rules.Finding;
import org.glossator.store.rules.Violation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.google.gson.stream.JsonWriter;

/** Says where judgements of a corpus do not keep to their taxonomies. */
@Component(property = Command.NAME + "=problems")
public final class ProblemsCommand implements Command {
    private final Corpora corpora;

    @Activate
    public ProblemsCommand(@Reference Corpora corpora) {
        this.corpora = corpora;
    }

    @Override
    public Ending run(Arguments arguments, Answer answer, IProgressMonitor monitor) {
        return Ending.of(corpora.open(arguments.corpus(), Opening.EXISTING).then(corpus -> {
            try (Corpus open = corpus) {
                return Outcome.done(list(open, answer, monitor));
            }
        }));
    }

    private static int list(Corpus corpus, Answer answer, IProgressMonitor monitor) {
        var counts = new int[Severity.values().length];
        answer.members(json -> json.name("violations").beginArray());
        int papers = new CorpusCheck(corpus, (paper, findings) -> findings.forEach(finding -> {
            counts[finding.violation().severity().ordinal()]++;
            say(finding, paper, answer);
        })).run(monitor);
        answer.members(JsonWriter::endArray);
        answer.members(json -> json.name("papers").value(papers));
        answer.line("papers %d, errors %d, warnings %d, hints %d".formatted(papers, counts[Severity.ERROR.ordinal()],
                counts[Severity.WARNING.ordinal()], counts[Severity.INFO.ordinal()]));
        return papers;
    }

    private static void say(Finding finding, PaperId paper, Answer answer) {
        Violation violation = finding.violation();
        String severity = violation.severity().name().toLowerCase(Locale.ROOT);
        answer.line(String.join("\t", severity, violation.code(), oneLine(violation.message()), finding.category(),
                oneLine(finding.words()), oneLine(finding.paper()), finding.annotator()));
        answer.members(json -> {
            json.beginObject().name("severity").value(severity).name("code").value(violation.code()).name("message")
                    .value(violation.message()).name("paper").value(paper.toString()).name("title").value(finding.paper())
                    .name("annotator").value(finding.annotator());
            if (violation.annotation().isPresent()) {
                json.name("annotation").value(violation.annotation().get().toString());
            }
            if (violation.category().isPresent()) {
                json.name("category").value(violation.category().get().value()).name("label").value(finding.category());
            }
            if (!violation.attribute().isEmpty()) {
                json.name("attribute").value(violation.attribute());
            }
            if (!finding.words().isEmpty()) {
                json.name("claim").value(finding.words());
            }
            json.name("fixes").value(violation.fixes().size()).endObject();
        });
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\t\r\n]+", " ");
    }
}
