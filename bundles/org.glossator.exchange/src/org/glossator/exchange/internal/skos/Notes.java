package org.glossator.exchange.internal.skos;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.glossator.model.ScopeNote;
import org.glossator.model.ScopeNote.Kind;
import org.glossator.model.taxonomy.spi.DraftTexts;

/**
 * Guidance as notes of SKOS: as plain texts where it can be seen from them which are translations of each other, else each note as
 * a thing with its texts.
 */
final class Notes {
    private static final Map<Kind, String> PROPERTIES = new EnumMap<>(Map.of(Kind.USE_WHEN, Skos.SCOPE_NOTE, Kind.AVOID_WHEN,
            Skos.AVOID_WHEN, Kind.EXAMPLE, Skos.EXAMPLE, Kind.NEAR_MISS, Skos.NEAR_MISS, Kind.NEGATIVE, Skos.NEGATIVE, Kind.NOTE,
            Skos.EDITORIAL_NOTE));

    private final Statements out;
    private final String main;

    Notes(Statements out, String main) {
        this.out = out;
        this.main = main;
    }

    /** A note of which is known what property it becomes. */
    private record Placed(String property, Map<String, String> texts, ScopeNote note) {
        boolean isPlain() {
            return note.because().isEmpty() && note.reasons().isEmpty();
        }
    }

    void write(List<ScopeNote> notes) throws IOException {
        var byProperty = new TreeMap<String, List<Placed>>();
        for (ScopeNote note : notes) {
            Optional<String> match = match(note);
            if (match.isPresent()) {
                out.iri(match.get(), note.text().substring(note.text().indexOf(": ") + 2));
            } else {
                Placed placed = placed(note);
                byProperty.merge(placed.property, List.of(placed), (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
            }
        }
        for (List<Placed> same : byProperty.values()) {
            boolean plain = isUnderstood(same);
            for (Placed placed : same) {
                write(placed, plain);
            }
        }
    }

    private void write(Placed placed, boolean plain) throws IOException {
        if (plain) {
            out.tagged(placed.property, placed.texts);
            return;
        }
        out.open(placed.property);
        out.tagged(Skos.VALUE, placed.texts);
        out.text(Skos.BECAUSE, placed.note.because(), placed.note.reasons());
        out.close();
    }

    /** As they are read: all texts are one note where no language has two of them, else each is one. */
    private static boolean isUnderstood(List<Placed> same) {
        if (!same.stream().allMatch(Placed::isPlain)) {
            return false;
        } else if (same.size() == 1) {
            return true;
        }
        var counts = new HashMap<String, Integer>();
        same.forEach(placed -> placed.texts.keySet().forEach(tag -> counts.merge(tag, 1, Integer::sum)));
        var distinct = same.stream().flatMap(placed -> placed.texts.entrySet().stream()).distinct().count();
        return same.stream().allMatch(placed -> placed.texts.size() == 1) && distinct == same.size()
                && counts.values().stream().anyMatch(count -> count > 1);
    }

    private static Optional<String> match(ScopeNote note) {
        return note.kind() != Kind.NOTE || !note.translations().isEmpty() ? Optional.empty()
                : Skos.MATCHES.entrySet().stream().filter(entry -> note.text().startsWith(entry.getValue()) && DraftTexts
                        .address(note.text().substring(entry.getValue().length())).isPresent()).map(Map.Entry::getKey).findFirst();
    }

    private Placed placed(ScopeNote note) {
        Map<String, String> texts = DraftTexts.byTag(note.text(), note.translations(), main);
        Optional<Map.Entry<String, String>> marked = note.kind() != Kind.NOTE ? Optional.empty()
                : Skos.MARKED_NOTES.entrySet().stream().filter(entry -> !texts.isEmpty()
                        && texts.values().stream().allMatch(text -> text.startsWith(entry.getValue()))).findFirst();
        if (marked.isPresent()) {
            texts.replaceAll((tag, text) -> text.substring(marked.get().getValue().length()));
        }
        String usual = PROPERTIES.getOrDefault(note.kind(), Skos.EDITORIAL_NOTE);
        return new Placed(marked.map(Map.Entry::getKey).orElse(usual), texts, note);
    }
}
