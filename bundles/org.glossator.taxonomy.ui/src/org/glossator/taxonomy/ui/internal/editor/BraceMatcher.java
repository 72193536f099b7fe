package org.glossator.taxonomy.ui.internal.editor;

import org.eclipse.jface.text.source.DefaultCharacterPairMatcher;

/** Shows which brace belongs to the one at the caret. */
public final class BraceMatcher extends DefaultCharacterPairMatcher {

    public BraceMatcher() {
        super(new char[] { '{', '}' });
    }
}
