package org.glossator.taxonomy.ide;

import org.eclipse.xtext.ide.LexerIdeBindings;
import org.eclipse.xtext.ide.editor.contentassist.IPrefixMatcher;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.contentassist.antlr.internal.Lexer;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolDetailsProvider;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolKindProvider;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolNameProvider;

import com.google.inject.Binder;
import com.google.inject.name.Names;

/** What the editor services do in their own way, beside what is generated. */
public class TaxonomyIdeModule extends AbstractTaxonomyIdeModule {

    @Override
    @SuppressWarnings("restriction") // the generated super class binds by the same name
    public void configureContentAssistLexer(Binder binder) {
        binder.bind(Lexer.class).annotatedWith(Names.named(LexerIdeBindings.CONTENT_ASSIST)).to(GuardedAssistLexer.class);
    }

    public Class<? extends IdeContentProposalProvider> bindIdeContentProposalProvider() {
        return TaxonomyProposals.class;
    }

    /** Plain prefixes: dots in a proposal are those of a version, not of a name. */
    @Override
    public Class<? extends IPrefixMatcher> bindIPrefixMatcher() {
        return IPrefixMatcher.IgnoreCase.class;
    }

    public Class<? extends DocumentSymbolNameProvider> bindDocumentSymbolNameProvider() {
        return CategorySymbols.Names.class;
    }

    public Class<? extends DocumentSymbolKindProvider> bindDocumentSymbolKindProvider() {
        return CategorySymbols.Kinds.class;
    }

    public Class<? extends DocumentSymbolDetailsProvider> bindDocumentSymbolDetailsProvider() {
        return CategorySymbols.Details.class;
    }
}
