package org.glossator.ui.internal.session;

import java.util.List;
import java.util.stream.Stream;

import org.glossator.store.AnnotatorRecord;
import org.glossator.store.CorpusLocation;
import org.glossator.ui.internal.Messages;

/**
 * What of a session is remembered for the next one.
 *
 * @param recent corpora, the last one first; at most {@value #MOST_RECENT}
 * @param annotator the name to annotate under; empty where none was chosen
 * @param taxonomy the dotted name of the taxonomy chosen last; empty where none was
 */
record SessionMemory(List<CorpusLocation> recent, String annotator, String taxonomy) {

    static final int MOST_RECENT = 8;

    SessionMemory {
        recent = recent.stream().limit(MOST_RECENT).toList();
    }

    SessionMemory opened(CorpusLocation location) {
        return new SessionMemory(
                Stream.concat(Stream.of(location), recent.stream().filter(l -> !l.equals(location))).toList(), annotator,
                taxonomy);
    }

    SessionMemory withAnnotator(String name) {
        return new SessionMemory(recent, name, taxonomy);
    }

    SessionMemory withTaxonomy(String name) {
        return new SessionMemory(recent, annotator, name);
    }

    /** @param usual whom to annotate as where nobody was chosen */
    String annotatorOr(String usual) {
        return annotator.isBlank() ? usual : annotator;
    }

    /** @return the name of the person at this computer, as far as it is known */
    static String usualAnnotator() {
        String name = System.getProperty("user.name", "").strip();
        return name.isEmpty() ? Messages.Session_nobody
                : name.substring(0, Math.min(name.length(), AnnotatorRecord.LONGEST_NAME));
    }

    /** Where memories are kept. */
    interface Keeper {
        SessionMemory load();

        void keep(SessionMemory memory);
    }
}
