package org.glossator.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.glossator.model.PaperId;
import org.glossator.model.PartKind;
import org.glossator.model.TextPart;
import org.glossator.model.TextSpan;
import org.glossator.store.PaperKeys;
import org.glossator.store.PaperRecord;

/** Builds a paper whose text is its title, its abstract and its sections, each ended by a line feed. */
public final class PaperBuilder {
    private final PaperId id;
    private final String title;
    private final List<String> authors = new ArrayList<>();
    private final TreeMap<String, String> identifiers = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();
    private final List<TextPart> parts = new ArrayList<>();

    PaperBuilder(PaperId id, String title) {
        this.id = id;
        this.title = title;
        part(PartKind.TITLE, "", title);
    }

    public PaperBuilder author(String name) {
        authors.add(name);
        return this;
    }

    public PaperBuilder identifier(String scheme, String value) {
        identifiers.put(scheme, value);
        return this;
    }

    public PaperBuilder summary(String words) {
        return part(PartKind.ABSTRACT, "", words);
    }

    public PaperBuilder section(String heading, String words) {
        return part(PartKind.SECTION, heading, words);
    }

    private PaperBuilder part(PartKind kind, String heading, String words) {
        int start = text.length();
        text.append(words);
        parts.add(new TextPart(kind, heading, new TextSpan(start, text.length())));
        text.append('\n');
        return this;
    }

    /** @return the paper, of revision 1, with the key that an import would give it */
    public PaperRecord build() {
        return new PaperRecord(id, PaperKeys.of(title, identifiers), title, authors, identifiers, 1, text.toString(),
                parts);
    }
}
