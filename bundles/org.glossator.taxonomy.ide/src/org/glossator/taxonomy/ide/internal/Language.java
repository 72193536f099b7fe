package org.glossator.taxonomy.ide.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import org.apache.log4j.LogManager;
import org.apache.log4j.varia.NullAppender;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.LazyStringInputStream;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.glossator.taxonomy.TaxonomySources;
import org.glossator.taxonomy.ide.TaxonomyIdeSetup;
import org.glossator.taxonomy.links.Imports;

import com.google.inject.Injector;

/** Parser and checks of the language. Starting takes about a second, the first time. Safe for threads. */
final class Language {
    /** So many characters are read; 100,000 categories with guidance take about 40 million. */
    static final int MAX_LENGTH = 64_000_000;

    private final Injector injector;

    Language() {
        if (!LogManager.getRootLogger().getAllAppenders().hasMoreElements()) {
            LogManager.getRootLogger().addAppender(new NullAppender()); // else Log4j complains on standard error
        }
        EcorePackage.eINSTANCE.eClass(); // the grammar names it; being there is being registered
        injector = new TaxonomyIdeSetup().createInjectorAndDoEMFRegistration();
    }

    <T> T get(Class<T> type) {
        return injector.getInstance(type);
    }

    /**
     * @param sources of what the text imports
     * @return the parsed text, in a set of its own; what is wrong with it is no reason to fail
     */
    XtextResource parse(String uri, String text, TaxonomySources sources) {
        var resources = get(XtextResourceSet.class);
        resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("taxonomy", get(IResourceFactory.class));
        Imports.attach(resources, sources);
        var resource = (XtextResource) get(IResourceFactory.class).createResource(URI.createURI(uri));
        resources.getResources().add(resource);
        try {
            resource.load(new LazyStringInputStream(text, "UTF-8"), Map.of(XtextResource.OPTION_ENCODING, "UTF-8"));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
        return resource;
    }

    /** @throws RuntimeException of which {@link #isCancelled} says so, once the indicator does */
    List<Issue> check(XtextResource resource, CancelIndicator cancelled) {
        return get(IResourceValidator.class).validate(resource, CheckMode.ALL, cancelled);
    }

    boolean isCancelled(Throwable thrown) {
        return get(OperationCanceledManager.class).isOperationCanceledException(thrown);
    }
}
