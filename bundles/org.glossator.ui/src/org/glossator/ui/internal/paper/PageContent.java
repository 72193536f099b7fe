package org.glossator.ui.internal.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledTextContent;
import org.eclipse.swt.custom.TextChangeListener;
import org.eclipse.swt.custom.TextChangedEvent;

/**
 * A text that is only read, as the text widget wants it. To know how high a long page is the widget asks for every line, several
 * times while it is opened: so lines are made once, where its own content makes them anew each time.
 */
final class PageContent implements StyledTextContent {
    private final List<TextChangeListener> listeners = new ArrayList<>();
    private String text = "";
    private int[] starts = {0}; // of the lines
    private @Nullable String[] lines = {""}; // as far as they were asked for

    PageContent(String text) {
        take(text);
    }

    private void take(String fresh) {
        text = fresh;
        var found = new int[16];
        int count = 1;
        for (int i = 0; i < fresh.length(); i++) {
            char letter = fresh.charAt(i);
            boolean isEnd = letter == '\n' || letter == '\r' && (i + 1 == fresh.length() || fresh.charAt(i + 1) != '\n');
            if (isEnd) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count++] = i + 1;
            }
        }
        starts = Arrays.copyOf(found, count);
        lines = new @Nullable String[count];
    }

    @Override
    public int getCharCount() {
        return text.length();
    }

    @Override
    public int getLineCount() {
        return starts.length;
    }

    @Override
    public String getLine(int line) {
        if (line < 0 || line >= starts.length) {
            SWT.error(SWT.ERROR_INVALID_ARGUMENT);
        }
        String known = lines[line];
        if (known == null) {
            int end = line + 1 < starts.length ? starts[line + 1] : text.length();
            while (end > starts[line] && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
                end--;
            }
            known = text.substring(starts[line], end);
            lines[line] = known;
        }
        return known;
    }

    @Override
    public int getLineAtOffset(int offset) {
        if (offset < 0 || offset > text.length()) {
            SWT.error(SWT.ERROR_INVALID_ARGUMENT);
        }
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    @Override
    public int getOffsetAtLine(int line) {
        if (line < 0 || line >= starts.length) {
            SWT.error(SWT.ERROR_INVALID_ARGUMENT);
        }
        return starts[line];
    }

    @Override
    public String getLineDelimiter() {
        return "\n";
    }

    @Override
    public String getTextRange(int start, int length) {
        if (start < 0 || length < 0 || start + length > text.length()) {
            SWT.error(SWT.ERROR_INVALID_ARGUMENT);
        }
        return text.substring(start, start + length);
    }

    @Override
    public void replaceTextRange(int start, int length, String replacement) {
        throw new UnsupportedOperationException("a paper is only read");
    }

    @Override
    public void setText(String fresh) {
        take(fresh);
        var event = new TextChangedEvent(this);
        List.copyOf(listeners).forEach(listener -> listener.textSet(event));
    }

    @Override
    public void addTextChangeListener(TextChangeListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeTextChangeListener(TextChangeListener listener) {
        listeners.remove(listener);
    }
}
