package org.glossator.exchange.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.glossator.exchange.internal.ListParagraphs.Paragraph;
import org.glossator.exchange.spi.PaperDraft;
import org.glossator.exchange.spi.PaperDraft.PartDraft;
import org.glossator.exchange.spi.PaperImporter;
import org.glossator.exchange.spi.TextLines;
import org.glossator.model.PartKind;
import org.glossator.model.Problem;

/**
 * Reads the list that paper sites mail round: a title line, an abstract line, repeated.
 *
 * <p>A paragraph is text when it ends with a full stop or is longer than {@value #LONGEST_TITLE} characters;
 * everything else is a title. Each title begins a paper, and the text below belongs to it, several paragraphs too.
 * One exception: a short paragraph with a full stop below a finished paper and directly above a long text is that
 * text's title. A title without text is handed on as a paper without parts, which the import refuses, so that nothing
 * is paired wrongly in silence. The site's own lines are left out, see {@link SiteLines}; wrapped lines are joined,
 * see {@link ListParagraphs}.
 */
public final class PaperListImporter implements PaperImporter {
    private static final int LONGEST_TITLE = 250;

    @Override
    public void read(TextLines lines, Sink sink, IProgressMonitor monitor) throws IOException {
        var paragraphs = new ListParagraphs(lines);
        var open = new OpenPaper(sink);
        Optional<Paragraph> next = paragraphs.next();
        while (next.isPresent()) {
            Paragraph here = next.get();
            next = paragraphs.next();
            boolean aboveLongText = next.map(n -> n.text().length() > LONGEST_TITLE).orElse(false);
            if (!isText(here) || open.hasText() && !isLong(here) && aboveLongText) {
                open.begin(here);
            } else {
                open.text(here);
            }
        }
        open.end();
    }

    private static boolean isLong(Paragraph paragraph) {
        return paragraph.text().length() > LONGEST_TITLE;
    }

    private static boolean isText(Paragraph paragraph) {
        return isLong(paragraph) || Sentences.endsWithFullStop(paragraph.text());
    }

    /** The paper that is being read. */
    private static final class OpenPaper {
        private final Sink sink;
        private final List<String> text = new ArrayList<>();
        private @Nullable Paragraph title;

        OpenPaper(Sink sink) {
            this.sink = sink;
        }

        boolean hasText() {
            return !text.isEmpty();
        }

        void begin(Paragraph line) {
            end();
            title = line;
        }

        void text(Paragraph paragraph) {
            if (title == null) {
                sink.problem(Problem.error("import.noTitle",
                        "This text has no title above it and was left out. Put its title in the line above.",
                        paragraph.place()));
                return;
            }
            if (hasText() && isLong(paragraph)) {
                sink.problem(Problem.warning("import.secondText", "This paper has a second long text, which came in with"
                        + " it. If that is another paper's, put its title in the line above and import again.",
                        paragraph.place()));
            }
            text.add(paragraph.text());
        }

        void end() {
            Paragraph begun = title;
            if (begun != null) {
                List<PartDraft> parts = text.isEmpty() ? List.of()
                        : List.of(new PartDraft(PartKind.ABSTRACT, "", String.join("\n", text)));
                sink.paper(new PaperDraft(begun.text(), List.of(), new TreeMap<>(), parts, begun.place()));
            }
            title = null;
            text.clear();
        }
    }
}
