package org.glossator.taxonomy.links;

import java.io.IOException;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.LazyStringInputStream;
import org.glossator.taxonomy.TaxonomySources;
import org.glossator.taxonomy.TaxonomyStandaloneSetup;

import com.google.inject.Injector;

/** Texts in memory, parsed and linked; there is nothing that they could import. */
final class ParsedTexts {
    private static final Injector LANGUAGE = new TaxonomyStandaloneSetup().createInjectorAndDoEMFRegistration();

    private ParsedTexts() {
    }

    static TaxonomyResource read(String text) throws IOException {
        var resources = LANGUAGE.getInstance(XtextResourceSet.class);
        resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("taxonomy", LANGUAGE.getInstance(IResourceFactory.class));
        Imports.attach(resources, TaxonomySources.NONE);
        var resource = (TaxonomyResource) resources.createResource(URI.createURI("text:/text.taxonomy"));
        resource.load(new LazyStringInputStream(text, "UTF-8"), Map.of());
        return resource;
    }
}
