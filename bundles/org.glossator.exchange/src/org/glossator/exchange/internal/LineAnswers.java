package org.glossator.exchange.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

import org.glossator.model.Answer;
import org.glossator.model.Answers;
import org.glossator.model.CategoryId;
import org.glossator.model.ClaimId;
import org.glossator.model.Confidence;
import org.glossator.model.IdText;
import org.glossator.model.PaperId;
import org.glossator.model.Reference;
import org.glossator.model.TextSpan;
import org.glossator.model.rules.AnswerCheck;
import org.glossator.model.rules.TaxonomyIndex;
import org.glossator.model.taxonomy.Attribute;
import org.glossator.store.PaperRecord;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** What a line says for attributes, read as their types ask for it. */
final class LineAnswers {
    private final AnnotationLine line;
    private final TaxonomyIndex taxonomy;
    private final PaperRecord paper;
    private final Function<PaperId, Optional<PaperRecord>> others;
    private final String judged;

    /**
     * @param others papers that evidence may name
     * @param judged the words that are judged
     */
    LineAnswers(AnnotationLine line, TaxonomyIndex taxonomy, PaperRecord paper, Function<PaperId, Optional<PaperRecord>> others,
            String judged) {
        this.others = others;
        this.line = line;
        this.taxonomy = taxonomy;
        this.paper = paper;
        this.judged = judged;
    }

    Answers read(List<CategoryId> categories) throws ImportProblem {
        Answers answers = Answers.NONE.withUndecided(line.entered().undecided());
        if (line.entered().confidence().isPresent()) {
            answers = answers.withConfidence(Optional.of(confidence(line.entered().confidence().get())));
        }
        List<Attribute> asked = taxonomy.attributes(categories);
        for (Map.Entry<String, JsonElement> entry : line.entered().attributes().entrySet()) {
            Attribute attribute = asked.stream().filter(a -> a.name().equals(entry.getKey())).findFirst()
                    .orElseThrow(() -> problem("No category of the line has the attribute \"" + entry.getKey() + "\""));
            answers = answers.with(attribute.name(), Optional.of(checked(attribute, entry.getValue())));
        }
        return answers;
    }

    private Confidence confidence(double value) throws ImportProblem {
        try {
            return new Confidence(value);
        } catch (IllegalArgumentException e) {
            throw new ImportProblem("annotate.confidence", "The confidence " + value
                    + " is not between 0 and 1, so the line was left out. Correct it.", line.place());
        }
    }

    private Answer checked(Attribute attribute, JsonElement value) throws ImportProblem {
        Answer answer;
        try {
            answer = answer(attribute.type(), value);
        } catch (IllegalStateException | IllegalArgumentException | UnsupportedOperationException
                | IndexOutOfBoundsException e) { // how values say that they are something else
            throw problem("The value of the attribute \"" + attribute.name() + "\" is of another kind than it asks for");
        }
        if (AnswerCheck.fault(attribute, answer, taxonomy).isPresent()) {
            throw problem("The value of the attribute \"" + attribute.name() + "\" is not one that it allows");
        }
        return answer;
    }

    private ImportProblem problem(String words) {
        return new ImportProblem("annotate.attribute", words + ", so the line was left out. Correct it.", line.place());
    }

    private Answer answer(Attribute.Type type, JsonElement value) throws ImportProblem {
        return switch (type) {
            case Attribute.Type.OfScale scale -> isText(value) && value.getAsString().equals(JsonAnswers.NOT_APPLICABLE)
                    ? new Answer.NotApplicable() : new Answer.Number(number(value));
            case Attribute.Type.Number number -> new Answer.Number(number(value));
            case Attribute.Type.YesNo yesNo -> new Answer.YesNo(truth(value));
            case Attribute.Type.OneOf(var options, boolean several) -> new Answer.Choice(
                    list(value).stream().map(JsonElement::getAsString).map(name -> option(name, options)).toList());
            case Attribute.Type.Text text -> new Answer.Text(text(value));
            case Attribute.Type.Rewrite rewrite -> value.isJsonObject()
                    ? new Answer.Rewrite(text(value.getAsJsonObject().get("original")),
                            text(value.getAsJsonObject().get("corrected")))
                    : new Answer.Rewrite(judged, text(value));
            case Attribute.Type.Evidence evidence -> {
                var references = new ArrayList<Reference>();
                for (JsonElement element : list(value)) {
                    references.add(reference(element));
                }
                yield new Answer.Evidence(references);
            }
        };
    }

    private static boolean isText(JsonElement value) {
        return value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
    }

    private static String text(JsonElement value) {
        if (!isText(value)) {
            throw new IllegalArgumentException("not a text");
        }
        return value.getAsString();
    }

    private static double number(JsonElement value) {
        if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isNumber()) {
            throw new IllegalArgumentException("not a number");
        }
        return value.getAsDouble();
    }

    private static boolean truth(JsonElement value) {
        if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isBoolean()) {
            throw new IllegalArgumentException("not yes or no");
        }
        return value.getAsBoolean();
    }

    /** One value, or an array of them. */
    private static List<JsonElement> list(JsonElement value) {
        return value.isJsonArray() ? StreamSupport.stream(value.getAsJsonArray().spliterator(), false).toList()
                : List.of(value);
    }

    private static String option(String name, List<Attribute.Option> options) {
        return options.stream().filter(o -> o.name().equals(name) || o.label().value().equals(name)).findFirst()
                .map(Attribute.Option::name).orElse(name);
    }

    /** Words of the paper, or an object that says which paper, claim or place. */
    private Reference reference(JsonElement element) {
        if (isText(element)) {
            return new Reference.InText(paper.id(), place(element.getAsString(), paper));
        }
        JsonObject object = element.getAsJsonObject();
        PaperId of = object.has("paper") ? new PaperId(id(object, "paper")) : paper.id();
        if (object.has("span")) {
            JsonArray span = object.getAsJsonArray("span");
            return new Reference.InText(of, within(new TextSpan(span.get(0).getAsInt(), span.get(1).getAsInt()), paper(of)));
        } else if (object.has("claim")) {
            return new Reference.ToClaim(of, new ClaimId(id(object, "claim")));
        }
        return object.has("quote") ? new Reference.InText(of, place(text(object.get("quote")), paper(of)))
                : new Reference.ToPaper(of);
    }

    private static long id(JsonObject object, String name) {
        return IdText.parse(text(object.get(name))).orElseThrow(() -> new IllegalArgumentException("not an id"));
    }

    private PaperRecord paper(PaperId of) {
        return of.equals(paper.id()) ? paper : others.apply(of).orElseThrow(() -> new IllegalArgumentException("no such paper"));
    }

    private static TextSpan within(TextSpan span, PaperRecord in) {
        if (span.end() > in.text().length()) {
            throw new IllegalArgumentException("not in the paper");
        }
        return span;
    }

    private static TextSpan place(String words, PaperRecord in) {
        int start = words.isBlank() ? -1 : in.text().indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException("not in the paper");
        }
        return new TextSpan(start, start + words.length());
    }
}
