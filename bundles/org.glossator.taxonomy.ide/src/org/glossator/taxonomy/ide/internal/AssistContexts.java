package org.glossator.taxonomy.ide.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/**
 * Finds what can be written at a place, and remembers what the grammar was asked on the way: the same few thousand questions,
 * whatever the text, each of which walks through most of the rules. Without this they are nine tenths of the time of proposals.
 */
final class AssistContexts extends ContentAssistContextFactory {
    private final Answers answers;

    @Inject
    AssistContexts(Answers answers) {
        this.answers = answers;
    }

    @Override
    @NonNullByDefault({}) // as Xtext does not say what may be null
    protected boolean canBeCalledAfter(AbstractRule rule, EObject before, String textBefore, EObject next) {
        if (before == null) { // a word that the grammar does not know, of which there is no end
            return super.canBeCalledAfter(rule, before, textBefore, next);
        }
        return answers.known.computeIfAbsent(new Question(rule, before, next),
                asked -> super.canBeCalledAfter(rule, before, textBefore, next));
    }

    /** Of elements of the grammar, which are the same objects as long as the program runs. */
    private record Question(AbstractRule rule, EObject before, EObject next) {
    }

    /** Of all texts. Safe for threads. */
    @Singleton
    static final class Answers {
        private final Map<Question, Boolean> known = new ConcurrentHashMap<>();
    }
}
