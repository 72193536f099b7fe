package org.glossator.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.glossator.exchange.spi.PaperDraft;
import org.glossator.exchange.spi.PaperDraft.PartDraft;
import org.glossator.model.PaperId;
import org.glossator.model.PartKind;
import org.glossator.model.TextPart;
import org.glossator.model.TextSpan;
import org.glossator.store.PaperKeys;
import org.glossator.store.PaperRecord;

/**
 * How the text of a paper is laid out, which every span counts on: the title, a line feed, then the paragraphs of each
 * part, each ended by a line feed. Headings are not in the text; a part's span leaves out its last line feed. Runs of
 * white space and control characters are one blank; characters that do not show (soft hyphens, byte order marks,
 * zero-width blanks) are dropped; halves of surrogate pairs become U+FFFD.
 */
public final class PaperTexts {
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s\\p{Cc}]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\u00AD\\u200B\\uFEFF]+");
    private static final Pattern HALVES = Pattern.compile("\\p{Cs}");
    private static final char LAST_OF_ASCII = '\u007F'; // itself a control character
    private static final char LAST_CONTROL = '\u009F';

    private PaperTexts() {
    }

    /** @return the draft as a corpus keeps it; its key is that of {@link PaperKeys} */
    public static PaperRecord record(PaperId id, int revision, PaperDraft draft) {
        String title = line(draft.title());
        var text = new StringBuilder(title).append('\n');
        var parts = new ArrayList<TextPart>();
        if (!title.isEmpty()) {
            parts.add(new TextPart(PartKind.TITLE, "", new TextSpan(0, title.length())));
        }
        for (PartDraft part : draft.parts()) {
            int start = text.length();
            for (String paragraph : paragraphs(part.text())) {
                text.append(paragraph).append('\n');
            }
            if (text.length() > start) {
                parts.add(new TextPart(part.kind(), line(part.heading()), new TextSpan(start, text.length() - 1)));
            }
        }
        var identifiers = new TreeMap<String, String>();
        draft.identifiers().forEach((scheme, value) -> identifiers.put(line(scheme), line(value)));
        List<String> authors = draft.authors().stream().map(PaperTexts::line).filter(a -> !a.isEmpty()).toList();
        return new PaperRecord(id, PaperKeys.of(title, identifiers), title, authors, identifiers, revision,
                text.toString(), parts);
    }

    /** @return the words in one line, without blanks around them */
    public static String line(String words) {
        if (isTidy(words)) {
            return words;
        }
        String seen = UNSEEN.matcher(words).replaceAll("");
        return HALVES.matcher(BLANKS.matcher(seen).replaceAll(" ")).replaceAll("\ufffd").strip();
    }

    /** @return whether they are as they are to be, as nearly all are: looking for three patterns takes longer than all else */
    private static boolean isTidy(String words) {
        boolean afterBlank = true; // none stands at the beginning
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == ' ' ? afterBlank : !isSeen(c)) {
                return false;
            }
            afterBlank = c == ' ';
        }
        return words.isEmpty() || !afterBlank;
    }

    /** @return false for blanks of any kind, and for halves of pairs, also whole pairs: of these the patterns know more */
    private static boolean isSeen(char c) {
        return c > ' ' && c < LAST_OF_ASCII || c > LAST_CONTROL && !Character.isSpaceChar(c) && !Character.isSurrogate(c)
                && c != '\u00AD' && c != '\u200B' && c != '\uFEFF';
    }

    private static List<String> paragraphs(String text) {
        return text.lines().map(PaperTexts::line).filter(l -> !l.isEmpty()).toList();
    }
}
