package org.glossator.taxonomy.ide;

import org.eclipse.xtext.util.Modules2;
import org.glossator.taxonomy.TaxonomyRuntimeModule;
import org.glossator.taxonomy.TaxonomyStandaloneSetup;

import com.google.inject.Guice;
import com.google.inject.Injector;

/** Makes the language's objects together with the editor services; what the language server is started with. */
public class TaxonomyIdeSetup extends TaxonomyStandaloneSetup {

    @Override
    public Injector createInjector() {
        return Guice.createInjector(Modules2.mixin(new TaxonomyRuntimeModule(), new TaxonomyIdeModule()));
    }
}
