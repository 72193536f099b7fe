package org.glossator.taxonomy.ide;

import org.eclipse.xtext.ide.LexerIdeBindings;
import org.eclipse.xtext.ide.editor.contentassist.antlr.internal.Lexer;
import org.glossator.taxonomy.ide.internal.GuardedAssistLexer;

import com.google.inject.Binder;
import com.google.inject.name.Names;

/** What the editor services do in their own way, beside what is generated. */
public class TaxonomyIdeModule extends AbstractTaxonomyIdeModule {

    @Override
    @SuppressWarnings("restriction") // the generated super class binds by the same name
    public void configureContentAssistLexer(Binder binder) {
        binder.bind(Lexer.class).annotatedWith(Names.named(LexerIdeBindings.CONTENT_ASSIST)).to(GuardedAssistLexer.class);
    }
}
