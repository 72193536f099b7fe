package org.glossator.taxonomy;

import org.eclipse.emf.ecore.EValidator;
import org.eclipse.emf.ecore.impl.EValidatorRegistryImpl;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.linking.ILinker;
import org.eclipse.xtext.nodemodel.impl.NodeModelBuilder;
import org.eclipse.xtext.parser.IAstFactory;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.parser.antlr.IReferableElementsUnloader;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.eclipse.xtext.parser.antlr.LexerBindings;
import org.eclipse.xtext.parser.impl.TokenRegionProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceFactory;
import org.eclipse.xtext.resource.impl.DefaultResourceServiceProvider;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.impl.ConcreteSyntaxValidator;
import org.glossator.taxonomy.checks.TaxonomyChecking;
import org.glossator.taxonomy.links.TaxonomyLinker;
import org.glossator.taxonomy.links.TaxonomyResource;
import org.glossator.taxonomy.parser.GuardedLexer;
import org.glossator.taxonomy.parser.LineRegions;
import org.glossator.taxonomy.parser.SyntaxErrors;
import org.glossator.taxonomy.parser.SyntaxNodes;
import org.glossator.taxonomy.parser.SyntaxObjects;
import org.glossator.taxonomy.parser.TextConverters;
import org.glossator.taxonomy.parser.TextParser;

import com.google.inject.Binder;
import com.google.inject.Scopes;
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
    public Class<? extends IParser> bindIParser() {
        return TextParser.class;
    }

    @Override
    public Class<? extends IAstFactory> bindIAstFactory() {
        return SyntaxObjects.class;
    }

    /** One of each for all texts: they keep nothing between two calls, and to make them takes as long as to read fifty categories. */
    public void configureSharedParts(Binder binder) {
        binder.bind(bindISerializer()).in(Scopes.SINGLETON);
        binder.bind(ConcreteSyntaxValidator.class).in(Scopes.SINGLETON);
        binder.bind(DefaultResourceServiceProvider.class).in(Scopes.SINGLETON);
        binder.bind(XtextResourceFactory.class).in(Scopes.SINGLETON);
    }

    public Class<? extends NodeModelBuilder> bindNodeModelBuilder() {
        return SyntaxNodes.class;
    }

    @Override
    public Class<? extends XtextResource> bindXtextResource() {
        return TaxonomyResource.class;
    }

    @Override
    public Class<? extends ILinker> bindILinker() {
        return TaxonomyLinker.class;
    }

    /** Nothing: what a change replaces is let go, and all references are linked anew. */
    public Class<? extends IReferableElementsUnloader> bindIReferableElementsUnloader() {
        return IReferableElementsUnloader.NullUnloader.class;
    }

    public Class<? extends TokenRegionProvider> bindTokenRegionProvider() {
        return LineRegions.class;
    }

    public Class<? extends IResourceValidator> bindIResourceValidator() {
        return TaxonomyChecking.class;
    }

    public Class<? extends ISyntaxErrorMessageProvider> bindISyntaxErrorMessageProvider() {
        return SyntaxErrors.class;
    }
}
