package org.glossator.taxonomy.links;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.LazyStringInputStream;
import org.glossator.taxonomy.TaxonomySources;
import org.glossator.taxonomy.TaxonomyStandaloneSetup;

import com.google.inject.Injector;

/** Texts in memory, parsed and linked; they can import two that begin with what is said here. */
final class ParsedTexts {
    private static final TaxonomySources SOURCES = TaxonomySources.of(List.of(
            "taxonomy some.base version 1.0.0 category p \"P\" \"It is.\" { category q \"Q\" \"It is.\" } scale s 1..2 { 1 \"One\" }",
            "taxonomy other.base version 2.0.0 category p \"P\" \"It is.\" category r \"R\" \"It is.\""));
    private static final Injector LANGUAGE = new TaxonomyStandaloneSetup().createInjectorAndDoEMFRegistration();

    private ParsedTexts() {
    }

    static TaxonomyResource read(String text) throws IOException {
        var resources = LANGUAGE.getInstance(XtextResourceSet.class);
        resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("taxonomy", LANGUAGE.getInstance(IResourceFactory.class));
        Imports.attach(resources, SOURCES);
        var resource = (TaxonomyResource) resources.createResource(URI.createURI("text:/text.taxonomy"));
        resource.load(new LazyStringInputStream(text, "UTF-8"), Map.of());
        return resource;
    }
}
