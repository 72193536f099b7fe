package org.glossator.tests.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.glossator.tests.workbench.pages.AnnotationsPage;
import org.glossator.tests.workbench.pages.Desktop;
import org.glossator.tests.workbench.pages.PaperPage;
import org.glossator.tests.workbench.pages.Waiting;

/**
 * What a new annotator does on the first day: import a list, open a paper, mark its second sentence as a claim, tag it,
 * take that back, do it again; and, after a restart, find it where it was.
 */
public final class Journey {
    private static final char CATEGORY_KEY = 'e'; // "Expert" in the taxonomy of the sample
    private static final String CATEGORY = "Expert";

    private static final String CLOSED = "Timing";
    private static final String BELOW_CLOSED = "While it learns";
    private static final String RELEASE = "feedback 1.0.0";
    private static final String GLUED = "Subscribe"; // the site's word, glued to the first title

    private final Path list;
    private final String title;
    private final String secondSentence;
    private final Desktop desktop;

    /** @param list of papers, as a paper site mails it; the person opens its first paper */
    public Journey(Path list, Desktop desktop) {
        this.list = list;
        this.desktop = desktop;
        List<String> lines = lines(list);
        int first = IntStream.range(0, lines.size()).filter(i -> lines.get(i).startsWith(GLUED)).findFirst()
                .orElseThrow();
        title = lines.get(first).substring(GLUED.length());
        secondSentence = lines.get(first + 1).split("(?<=[.!?]) (?=[A-Z])")[1];
    }

    /** @return what the person saw */
    public Map<String, Object> first() {
        var facts = new TreeMap<String, Object>();
        Waiting.until("the sample's taxonomy", () -> !desktop.palette().categories().isEmpty());
        facts.put("preview", desktop.corpus().importPapers(list));
        PaperPage paper = desktop.corpus().open(title);
        paper.goTo(secondSentence);
        AnnotationsPage annotations = desktop.annotations();
        paper.enter();
        Waiting.until("the claim is listed", () -> annotations.shows(start(secondSentence)));
        paper.press(0, CATEGORY_KEY);
        Waiting.until("the tag is listed", () -> annotations.shows(start(secondSentence), CATEGORY));
        paper.undo();
        Waiting.until("the tag is gone", () -> !annotations.shows(start(secondSentence), CATEGORY));
        paper.redo();
        Waiting.until("the tag is back and kept", () -> annotations.shows(start(secondSentence), CATEGORY, "kept"));
        desktop.palette().close(CLOSED);
        desktop.perspective("org.glossator.ui.design");
        desktop.taxonomies().open(RELEASE);
        desktop.perspective("org.glossator.ui.annotate");
        desktop.corpus().open(title);
        facts.put("row", annotations.rows().toString());
        facts.put("title", title);
        facts.put("claim", secondSentence);
        facts.put("category", CATEGORY);
        return facts;
    }

    /** @return what the person saw */
    public Map<String, Object> second() {
        var facts = new TreeMap<String, Object>();
        Waiting.until("the palette is as it was left", () -> desktop.palette().categories().contains(CLOSED)
                && !desktop.palette().categories().contains(BELOW_CLOSED));
        if (!desktop.taxonomies().textOf(RELEASE).contains("taxonomy feedback")) {
            throw new AssertionError("the release is open without its text");
        }
        desktop.corpus().open(title);
        AnnotationsPage annotations = desktop.annotations();
        Waiting.until("claim and tag are there", () -> annotations.shows(start(secondSentence), CATEGORY, "kept"));
        facts.put("row", annotations.rows().toString());
        facts.put("claim", secondSentence);
        facts.put("corpus", desktop.corpusAddress());
        return facts;
    }

    /** Finds the first day's work, judges the title as well, and stops at the moment at which that is shown as kept. */
    public Map<String, Object> untilKilled() {
        Map<String, Object> facts = second();
        PaperPage paper = desktop.paper(title);
        AnnotationsPage annotations = desktop.annotations();
        paper.goTo(title);
        paper.enter();
        Waiting.until("the title is a claim", () -> annotations.shows(start(title)));
        paper.press(0, CATEGORY_KEY);
        Waiting.until("its tag is kept", () -> annotations.shows(start(title), CATEGORY, "kept"));
        return facts;
    }

    /** @return what the person saw at the start after {@link #untilKilled} */
    public Map<String, Object> afterKill() {
        Map<String, Object> facts = second();
        AnnotationsPage annotations = desktop.annotations();
        Waiting.until("what was shown as kept is there", () -> annotations.shows(start(title), CATEGORY, "kept"));
        facts.put("afterKill", title);
        return facts;
    }

    private static List<String> lines(Path list) {
        try {
            return Files.readAllLines(list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String start(String sentence) {
        return sentence.substring(0, Math.min(20, sentence.length()));
    }
}
