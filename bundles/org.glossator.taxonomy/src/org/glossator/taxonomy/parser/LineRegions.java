package org.glossator.taxonomy.parser;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.xtext.parser.impl.TokenRegionProvider;
import org.eclipse.xtext.util.ReplaceRegion;

/**
 * Which part of a text a change may cut into other tokens: its lines, as no token but a comment goes on behind the end of a
 * line. The usual way cuts the whole text into tokens, before the change and after it.
 */
@NonNullByDefault({})
public final class LineRegions extends TokenRegionProvider {

    @Override
    public ReplaceRegion getTokenReplaceRegion(String newContent, ReplaceRegion change) {
        int start = change.getOffset();
        while (start > 0 && !isBreak(newContent.charAt(start - 1))) {
            start--;
        }
        int end = change.getOffset() + change.getText().length();
        while (end < newContent.length() && !isBreak(newContent.charAt(end))) {
            end++;
        }
        int longer = change.getText().length() - change.getLength();
        return new ReplaceRegion(start, end - start - longer, newContent.substring(start, end));
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
