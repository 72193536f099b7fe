package org.glossator.exchange.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.glossator.model.AnnotatorId;
import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.model.Provenance;
import org.glossator.model.ReleaseId;
import org.glossator.model.Target;
import org.glossator.model.Taxonomy;
import org.glossator.model.TextPart;
import org.glossator.model.TextSpan;
import org.glossator.store.AnnotationRecord;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.ClaimRecord;
import org.glossator.store.CorpusReader;
import org.glossator.store.LinkRecord;
import org.glossator.store.PaperRecord;
import org.glossator.store.PaperWork;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;

/** Writes papers with all their work, each as one line of JSON. Members that say nothing are left out. */
final class JsonPaperWriter {
    private final CorpusReader reader;
    private final Writer writer;
    private final Map<AnnotatorId, String> annotators;
    private final Map<ReleaseId, Labels> releases = new HashMap<>();

    /** A release's taxonomy with its categories by id. */
    private record Labels(String taxonomy, String version, Map<CategoryId, Category> categories) {
        static Labels of(Taxonomy taxonomy) {
            return new Labels(taxonomy.name(), taxonomy.version().toString(),
                    taxonomy.all().collect(Collectors.toMap(Category::id, c -> c)));
        }
    }

    JsonPaperWriter(CorpusReader reader, Writer writer) {
        this.reader = reader;
        this.writer = writer;
        this.annotators = reader.annotators().stream()
                .collect(Collectors.toMap(AnnotatorRecord::id, AnnotatorRecord::name));
    }

    void write(PaperRecord paper, PaperWork work) throws IOException {
        var json = new JsonWriter(writer); // a fresh one for each line, which is a document of its own
        json.setHtmlSafe(false);
        json.setFormattingStyle(FormattingStyle.COMPACT);
        json.beginObject();
        json.name("id").value(paper.id().toString());
        json.name("title").value(paper.title());
        strings(json, "authors", paper.authors());
        json.name("identifiers").beginObject();
        for (var identifier : paper.identifiers().entrySet()) {
            json.name(identifier.getKey()).value(identifier.getValue());
        }
        json.endObject();
        json.name("revision").value(paper.revision());
        json.name("text").value(paper.text());
        json.name("parts").beginArray();
        for (int i = 0; i < paper.parts().size(); i++) {
            TextPart part = paper.parts().get(i);
            json.beginObject();
            json.name("kind").value(part.kind().name().toLowerCase(Locale.ROOT));
            if (!part.heading().isEmpty()) {
                json.name("heading").value(part.heading());
            }
            span(json.name("span"), part.span());
            judgementsIfAny(json, paper, work, new Target.OnPart(i));
            json.endObject();
        }
        json.endArray();
        json.name("claims").beginArray();
        for (ClaimRecord claim : work.claims()) {
            claim(json, claim, paper, work);
        }
        json.endArray();
        annotations(json, paper, work, new Target.WholePaper());
        links(json, paper, work);
        strings(json, "done", work.doneBy().stream().map(this::name).sorted().toList());
        json.endObject();
        json.flush();
        writer.write('\n');
    }

    private void claim(JsonWriter json, ClaimRecord claim, PaperRecord paper, PaperWork work) throws IOException {
        json.beginObject();
        json.name("id").value(claim.id().toString());
        json.name("spans").beginArray();
        for (TextSpan span : claim.spans()) {
            span(json, span);
        }
        json.endArray();
        json.name("quote").value(
                claim.spans().stream().map(span -> span.in(paper.text())).collect(Collectors.joining(" … ")));
        json.name("author").value(name(claim.author()));
        json.name("made").value(claim.made().toString());
        annotations(json, paper, work, new Target.OnClaim(claim.id()));
        json.endObject();
    }

    private void annotations(JsonWriter json, PaperRecord paper, PaperWork work, Target target) throws IOException {
        json.name("annotations").beginArray();
        for (AnnotationRecord annotation : work.annotations()) {
            if (annotation.target().equals(target)) {
                annotation(json, annotation, paper, work);
            }
        }
        json.endArray();
    }

    private void annotation(JsonWriter json, AnnotationRecord annotation, PaperRecord paper, PaperWork work) throws IOException {
        Labels labels = labels(annotation.release());
        json.beginObject();
        json.name("id").value(annotation.id().toString());
        json.name("annotator").value(name(annotation.annotator()));
        json.name("taxonomy").value(labels.taxonomy());
        json.name("version").value(labels.version());
        json.name("categories").beginArray();
        for (CategoryId id : annotation.categories()) {
            json.beginObject();
            json.name("id").value(id.value());
            Category category = labels.categories().get(id);
            if (category != null) {
                json.name("path").value(category.path());
                json.name("label").value(category.label());
            }
            json.endObject();
        }
        json.endArray();
        JsonAnswers.write(json, annotation.answers(), paper);
        if (!annotation.comment().isEmpty()) {
            json.name("comment").value(annotation.comment());
        }
        Provenance provenance = annotation.provenance();
        if (provenance.kind() != Provenance.Kind.PERSON) {
            json.name("provenance").beginObject();
            json.name("kind").value(provenance.kind().name().toLowerCase(Locale.ROOT));
            json.name("source").value(provenance.source());
            json.endObject();
        }
        json.name("made").value(annotation.made().toString());
        judgementsIfAny(json, paper, work, new Target.OnAnnotation(annotation.id()));
        json.endObject();
    }

    private void judgementsIfAny(JsonWriter json, PaperRecord paper, PaperWork work, Target target) throws IOException {
        if (work.annotations().stream().anyMatch(a -> a.target().equals(target))) {
            annotations(json, paper, work, target);
        }
    }

    private void links(JsonWriter json, PaperRecord paper, PaperWork work) throws IOException {
        if (work.links().isEmpty()) {
            return;
        }
        json.name("links").beginArray();
        for (LinkRecord link : work.links()) {
            Labels labels = labels(link.release());
            json.beginObject().name("id").value(link.id().toString()).name("relation").value(link.relation());
            json.name("taxonomy").value(labels.taxonomy()).name("version").value(labels.version());
            json.name("source").value(link.source().toString()).name("target").value(link.target().toString());
            if (!link.targetPaper().equals(link.paper())) {
                json.name("targetPaper").value(link.targetPaper().toString());
            }
            json.name("author").value(name(link.author())).name("made").value(link.made().toString());
            judgementsIfAny(json, paper, work, new Target.OnLink(link.id()));
            json.endObject();
        }
        json.endArray();
    }

    private Labels labels(ReleaseId release) {
        return releases.computeIfAbsent(release, id -> Labels.of(reader.taxonomy(id).orElseThrow()));
    }

    private String name(AnnotatorId id) {
        return Optional.ofNullable(annotators.get(id)).orElse(id.toString());
    }

    private static void strings(JsonWriter json, String name, List<String> values) throws IOException {
        json.name(name).beginArray();
        for (String value : values) {
            json.value(value);
        }
        json.endArray();
    }

    private static void span(JsonWriter json, TextSpan span) throws IOException {
        json.beginArray().value(span.start()).value(span.end()).endArray();
    }
}
