package org.glossator.exchange.internal.skos;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glossator.model.taxonomy.TaxonomyDetails.Cited;
import org.glossator.model.taxonomy.spi.DraftTexts;

/** Statements about one thing after the other, in the form in which taxonomies have what they say. */
final class Statements {
    private final Sink sink;
    private final String main;
    private Term outer = new Term.Iri("");
    private Term subject = outer;
    private int unnamed;
    private final List<Words> later = new ArrayList<>();

    /** What is to be said about something else, once all is said about this. */
    private record Words(String address, String property, String text) {
    }

    /** @param main the language of texts without a tag */
    Statements(Sink sink, String main) {
        this.sink = sink;
        this.main = main;
    }

    void begin() throws IOException {
        sink.begin(Skos.PREFIXES);
    }

    void end() throws IOException {
        sink.end();
    }

    /** What follows is about this. */
    void about(String address) throws IOException {
        List<Words> put = List.copyOf(later);
        later.clear();
        for (Words words : put) {
            sink.say(new Term.Iri(words.address), words.property, new Term.Literal(words.text, "", ""));
        }
        outer = new Term.Iri(address);
        subject = outer;
    }

    /** What follows is about something without an address, to which the property leads. */
    void open(String property) throws IOException {
        var inside = new Term.Blank("n" + ++unnamed);
        say(property, inside);
        subject = inside;
    }

    void close() {
        subject = outer;
    }

    void type(String address) throws IOException {
        iri(Skos.TYPE, address);
    }

    void iri(String property, String address) throws IOException {
        say(property, new Term.Iri(address));
    }

    void plain(String property, String text) throws IOException {
        say(property, new Term.Literal(text, "", ""));
    }

    void plain(String property, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            plain(property, text.get());
        }
    }

    void typed(String property, String text, String datatype) throws IOException {
        say(property, new Term.Literal(text, "", datatype));
    }

    void yes(String property, boolean is) throws IOException {
        if (is) {
            typed(property, "true", Skos.XSD + "boolean");
        }
    }

    void number(String property, Optional<Double> number) throws IOException {
        if (number.isPresent()) {
            double value = number.get();
            typed(property, value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value), Skos.XSD + "decimal");
        }
    }

    /** Says a text in every language that it has. */
    void text(String property, String text, Map<String, String> translations) throws IOException {
        tagged(property, DraftTexts.byTag(text, translations, main));
    }

    /** Says texts, each in its language. */
    void tagged(String property, Map<String, String> texts) throws IOException {
        for (var each : texts.entrySet()) {
            say(property, new Term.Literal(DraftTexts.clean(each.getValue()), DraftTexts.original(each.getKey()), ""));
        }
    }

    /** @param name the property by which something with an address has its words */
    void cited(String property, String name, List<Cited> all) throws IOException {
        for (Cited one : all) {
            if (one.iri().isPresent()) {
                iri(property, one.iri().get());
            } else {
                plain(property, one.text());
            }
        }
        for (Cited one : all) {
            if (one.iri().isPresent() && !one.text().isEmpty() && !one.text().equals(one.iri().get())) {
                later.add(new Words(one.iri().get(), name, one.text()));
            }
        }
    }

    private void say(String property, Term object) throws IOException {
        sink.say(subject, property, object);
    }
}
