package org.glossator.taxonomy;

import org.eclipse.emf.ecore.EValidator;
import org.eclipse.emf.ecore.impl.EValidatorRegistryImpl;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.linking.ILinkingService;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.eclipse.xtext.parser.antlr.LexerBindings;
import org.glossator.taxonomy.links.TaxonomyLinking;
import org.glossator.taxonomy.parser.GuardedLexer;
import org.glossator.taxonomy.parser.SyntaxErrors;
import org.glossator.taxonomy.parser.TextConverters;

import com.google.inject.Binder;
import com.google.inject.name.Names;

/** What the language does in its own way, beside what is generated. */
public class TaxonomyRuntimeModule extends AbstractTaxonomyRuntimeModule {

    @Override
    public void configureRuntimeLexer(Binder binder) {
        binder.bind(Lexer.class).annotatedWith(Names.named(LexerBindings.RUNTIME)).to(GuardedLexer.class);
    }

    /** One registry for each injector: the usual one is static, and would run the checks once for every injector. */
    @Override
    public EValidator.Registry bindEValidatorRegistry() {
        return new EValidatorRegistryImpl();
    }

    @Override
    public Class<? extends IValueConverterService> bindIValueConverterService() {
        return TextConverters.class;
    }

    @Override
    public Class<? extends ILinkingService> bindILinkingService() {
        return TaxonomyLinking.class;
    }

    public Class<? extends ILinkingDiagnosticMessageProvider> bindILinkingDiagnosticMessageProvider() {
        return TaxonomyLinking.Messages.class;
    }

    public Class<? extends ISyntaxErrorMessageProvider> bindISyntaxErrorMessageProvider() {
        return SyntaxErrors.class;
    }
}
