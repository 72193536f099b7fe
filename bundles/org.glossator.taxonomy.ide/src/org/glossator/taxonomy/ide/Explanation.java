package org.glossator.taxonomy.ide;

import java.util.List;
import java.util.Optional;

import org.glossator.model.Colour;

/**
 * What an editor shows about a name under the mouse.
 *
 * @param heading the label
 * @param place the path, and the taxonomy where it is another than the text's
 * @param facts in a few words each: key, colour, weight; may be empty
 * @param definition may be empty
 * @param notes when to use it, examples; may be empty
 * @param start of the name, in UTF-16 code units from the start of the text
 * @param end of the name
 */
public record Explanation(String heading, String place, Optional<Colour> colour, List<String> facts, String definition,
        List<Note> notes, int start, int end) {

    /** One sentence, and what it is: “use when”, “example”. */
    public record Note(String kind, String text) {
    }

    public Explanation {
        facts = List.copyOf(facts);
        notes = List.copyOf(notes);
    }

    /** @return for editors that show Markdown */
    public String markdown() {
        var text = new StringBuilder("**" + escaped(heading) + "** `" + place + "`");
        if (!facts.isEmpty()) {
            text.append("\n\n").append(escaped(String.join(" · ", facts)));
        }
        if (!definition.isEmpty()) {
            text.append("\n\n").append(escaped(definition));
        }
        notes.forEach(note -> text.append(text.indexOf("\n- ") < 0 ? "\n\n- *" : "\n- *").append(note.kind).append("* ")
                .append(escaped(note.text)));
        return text.toString();
    }

    /** @return for editors that show text only */
    public String plain() {
        var text = new StringBuilder(heading + " (" + place + ")");
        if (!facts.isEmpty()) {
            text.append('\n').append(String.join(" · ", facts));
        }
        if (!definition.isEmpty()) {
            text.append("\n\n").append(definition);
        }
        notes.forEach(note -> text.append('\n').append(note.kind).append(": ").append(note.text));
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#])", "\\\\$1");
    }
}
