package org.glossator.ui.internal.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

import org.glossator.model.PartKind;
import org.glossator.model.Target;
import org.glossator.model.TextPart;
import org.glossator.model.TextSpan;
import org.glossator.store.PaperRecord;

/**
 * A paper as the page shows it: its text, and between the parts lines that the page adds (who wrote it, headings). Offsets
 * of the page and of the paper differ; this class alone knows how. All are UTF-16 code units.
 */
final class PageText {

    /** How a stretch of the page looks. */
    enum Look {
        TITLE, META, HEADING, BODY
    }

    /** A stretch of the page of one look; ends with the line feed that ends its last line. */
    record Block(Look look, TextSpan page) {
    }

    /** A stretch of the page that shows the paper's text, character by character. */
    private record Piece(int page, int paper, int length) {
    }

    private static final int MOST_LOOKED_AT = 2_000; // characters of a part: the rest will not be another language

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<Integer, TextSpan> heads = new HashMap<>();
    private Optional<TextSpan> title = Optional.empty();

    /** @param abstractHeading in the person's language */
    PageText(PaperRecord paper, String abstractHeading) {
        int done = 0;
        int number = 0;
        for (TextPart part : paper.parts()) {
            show(Look.BODY, paper.text(), done, part.span().start());
            int from = blocks.size();
            switch (part.kind()) {
                case TITLE -> {
                    show(Look.TITLE, paper.text(), part.span().start(), part.span().end());
                    add(Look.META, PaperLabels.meta(paper));
                }
                case ABSTRACT -> section(abstractHeading, part, paper.text());
                case SECTION -> section(part.heading(), part, paper.text());
            }
            if (blocks.size() > from) {
                heads.put(number, blocks.get(from).page());
            }
            number++;
            done = part.span().end();
        }
        if (paper.parts().stream().noneMatch(p -> p.kind() == PartKind.TITLE)) {
            add(Look.META, PaperLabels.meta(paper));
        }
        show(Look.BODY, paper.text(), done, paper.text().length());
        title = blocks.stream().filter(b -> b.look() == Look.TITLE || b.look() == Look.META).findFirst().map(Block::page);
    }

    /** @return the line that stands for the paper as a whole: its title, or who wrote it */
    Optional<TextSpan> titleLine() {
        return title.or(() -> blocks.stream().findFirst().map(Block::page));
    }

    /** @return the line or block with which a part begins, by its number; nothing where the page shows nothing of it */
    Optional<TextSpan> partLine(int part) {
        return Optional.ofNullable(heads.get(part));
    }

    /** @return what a line that the page adds stands for: a part for its heading, the paper for the line below the title */
    Optional<Target> standsFor(int offset) {
        boolean ofPaper = pieces.stream().anyMatch(p -> offset >= p.page() && offset < p.page() + p.length());
        return ofPaper ? Optional.empty() : blocks(offset, offset + 1).stream().findFirst().flatMap(block -> switch (block.look()) {
            case META -> Optional.of(new Target.WholePaper());
            case HEADING -> heads.entrySet().stream().filter(e -> e.getValue().equals(block.page())).findFirst()
                    .map(e -> new Target.OnPart(e.getKey()));
            case TITLE -> Optional.empty();
            case BODY -> Optional.empty();
        });
    }

    /** A heading that the paper's text has is shown where it is; else the page adds it. */
    private void section(String heading, TextPart part, String paper) {
        int start = part.span().start();
        int body = start;
        if (!heading.isBlank() && paper.startsWith(heading + "\n", start)
                && start + heading.length() < part.span().end()) {
            body = start + heading.length() + 1;
            show(Look.HEADING, paper, start, body);
        } else {
            add(Look.HEADING, heading.toUpperCase(Locale.ROOT));
        }
        show(Look.BODY, paper, body, part.span().end());
    }

    private void show(Look look, String paper, int from, int to) {
        if (from >= to || paper.substring(from, to).isBlank()) { // such as the line feed between two parts
            return;
        }
        int start = text.length();
        text.append(paper, from, to);
        pieces.add(new Piece(start, from, to - from));
        endLine();
        blocks.add(new Block(look, new TextSpan(start, text.length())));
    }

    private void add(Look look, String words) {
        if (!words.isBlank()) {
            int start = text.length();
            text.append(words);
            endLine();
            blocks.add(new Block(look, new TextSpan(start, text.length())));
        }
    }

    private void endLine() {
        if (text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    /** @return what the page shows, without the last line feed, so that no empty line ends it */
    String text() {
        return text.isEmpty() ? "" : text.substring(0, text.length() - 1);
    }

    /** @return whether most letters of the page are written from right to left, so that its lines begin at the right */
    boolean isRightToLeft() {
        int balance = 0; // of what the paper says: headings that the page adds are in the person's language
        for (Piece piece : pieces) {
            int end = piece.page() + Math.min(piece.length(), MOST_LOOKED_AT);
            for (int at = piece.page(); at < end; at += Character.charCount(text.codePointAt(at))) {
                balance += switch (Character.getDirectionality(text.codePointAt(at))) {
                    case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> 1;
                    case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> -1;
                    default -> 0;
                };
            }
        }
        return balance > 0;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** @return the blocks that touch this part of the page */
    List<Block> blocks(int from, int to) {
        return blocks.stream().filter(block -> block.page().start() < to && block.page().end() > from).toList();
    }

    /** @return the offset in the paper; the nearest one before where the page shows a line of its own */
    int toPaper(int page) {
        int index = indexPage(page);
        if (index < 0) {
            return pieces.isEmpty() ? 0 : pieces.getFirst().paper();
        }
        Piece piece = pieces.get(index);
        return piece.paper() + Math.min(page - piece.page(), piece.length());
    }

    /** @return the offset on the page of the character at this offset of the paper */
    int toPage(int paper) {
        int index = indexPaper(paper);
        if (index < 0) {
            return pieces.isEmpty() ? 0 : pieces.getFirst().page();
        }
        Piece piece = pieces.get(index);
        return piece.page() + Math.min(paper - piece.paper(), piece.length());
    }

    /** @return the stretches of the page that show this stretch of the paper, in order; lines of the page's own left out */
    List<TextSpan> toPage(TextSpan paper) {
        var result = new ArrayList<TextSpan>();
        for (int i = Math.max(0, indexPaper(paper.start())); i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            int from = Math.max(paper.start(), piece.paper());
            int to = Math.min(paper.end(), piece.paper() + piece.length());
            if (piece.paper() >= paper.end()) {
                break;
            }
            if (from < to) {
                result.add(new TextSpan(piece.page() + from - piece.paper(), piece.page() + to - piece.paper()));
            }
        }
        return result;
    }

    /** @return the stretch of the paper that a stretch of the page touches, without blanks around it; may be empty */
    Optional<TextSpan> toPaper(int pageStart, int pageEnd) {
        int from = toPaperFrom(pageStart);
        int to = toPaper(pageEnd);
        return from < to ? Sentences.trimmed(paperText(from, to), 0, to - from)
                .map(s -> new TextSpan(s.start() + from, s.end() + from)) : Optional.empty();
    }

    private int toPaperFrom(int page) {
        int index = indexPage(page);
        if (index >= 0 && page - pieces.get(index).page() < pieces.get(index).length()) {
            return toPaper(page);
        }
        return index + 1 < pieces.size() ? pieces.get(index + 1).paper() : toPaper(page);
    }

    private String paperText(int from, int to) {
        var words = new StringBuilder(" ".repeat(to - from));
        for (Piece piece : pieces) {
            int start = Math.max(from, piece.paper());
            int end = Math.min(to, piece.paper() + piece.length());
            if (start < end) {
                int page = piece.page() + start - piece.paper();
                words.replace(start - from, end - from, text.substring(page, page + end - start));
            }
        }
        return words.toString();
    }

    /** @return the last piece that starts at or before the offset of the page; -1 where there is none */
    private int indexPage(int page) {
        return index(page, Piece::page);
    }

    private int indexPaper(int paper) {
        return index(paper, Piece::paper);
    }

    private int index(int offset, ToIntFunction<Piece> start) {
        int low = 0;
        int high = pieces.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start.applyAsInt(pieces.get(middle)) <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
