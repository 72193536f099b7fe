package org.glossator.taxonomy.links;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.LazyStringInputStream;
import org.glossator.taxonomy.TaxonomySources;
import org.glossator.taxonomy.TaxonomySources.Source;
import org.glossator.taxonomy.VersionRange;
import org.glossator.taxonomy.syntax.ImportText;
import org.glossator.taxonomy.syntax.TaxonomyText;

/** The imported taxonomies of a set of resources: each is read once, when the first reference asks for it. */
public final class Imports extends AdapterImpl {
    private static final String SCHEME = "taxonomy";

    private final TaxonomySources sources;
    private final Map<String, Optional<TaxonomyText>> read = new HashMap<>();

    private Imports(TaxonomySources sources) {
        this.sources = sources;
    }

    /** Says where the imports of the set's texts come from; without that, none is found. */
    public static void attach(ResourceSet set, TaxonomySources sources) {
        set.eAdapters().removeIf(Imports.class::isInstance);
        set.eAdapters().add(new Imports(sources));
    }

    /** @return the taxonomy that is imported; nothing where there is none of that name in that range */
    public static Optional<TaxonomyText> taxonomy(ImportText text) {
        Resource resource = text.eResource();
        if (text.getTaxonomy() == null || resource == null || resource.getResourceSet() == null) {
            return Optional.empty();
        }
        ResourceSet set = resource.getResourceSet();
        return of(set).flatMap(imports -> imports.read(set, text.getTaxonomy(), range(text)));
    }

    /** @return every version that there is of what is imported */
    public static List<Source> versions(ImportText text) {
        Resource resource = text.eResource();
        return text.getTaxonomy() == null || resource == null || resource.getResourceSet() == null ? List.of()
                : of(resource.getResourceSet()).map(imports -> imports.sources.all(text.getTaxonomy())).orElse(List.of());
    }

    /** @return the names of all that the text could import */
    public static List<String> names(ImportText text) {
        Resource resource = text.eResource();
        return resource == null || resource.getResourceSet() == null ? List.of()
                : of(resource.getResourceSet()).map(imports -> imports.sources.names()).orElse(List.of());
    }

    /** @return what references say before the colon */
    public static String alias(ImportText text) {
        String taxonomy = text.getTaxonomy() == null ? "" : text.getTaxonomy();
        return text.getName() != null ? text.getName() : taxonomy.substring(taxonomy.lastIndexOf('.') + 1);
    }

    /** @return the taxonomy that an object stands in */
    static Optional<TaxonomyText> root(EObject object) {
        return Optional.ofNullable(EcoreUtil2.getContainerOfType(object, TaxonomyText.class));
    }

    private static VersionRange range(ImportText text) {
        return text.getRange() == null ? VersionRange.ANY : VersionRange.parse(text.getRange()).orElse(VersionRange.ANY);
    }

    private static Optional<Imports> of(ResourceSet set) {
        return set.eAdapters().stream().filter(Imports.class::isInstance).map(Imports.class::cast).findFirst();
    }

    private Optional<TaxonomyText> read(ResourceSet set, String name, VersionRange range) {
        Optional<TaxonomyText> known = read.get(name + range);
        if (known == null) {
            known = sources.find(name, range).flatMap(source -> load(set, name, source));
            read.put(name + range, known);
        }
        return known;
    }

    private static Optional<TaxonomyText> load(ResourceSet set, String name, Source source) {
        URI uri = URI.createURI(SCHEME + ":/" + name + "/" + source.version() + ".taxonomy");
        Resource resource = set.getResource(uri, false);
        if (resource == null) {
            resource = set.createResource(uri);
            try {
                resource.load(new LazyStringInputStream(source.text(), "UTF-8"), Map.of(XtextResource.OPTION_ENCODING, "UTF-8"));
            } catch (IOException e) {
                throw new UncheckedIOException("a text in memory cannot fail to be read", e);
            }
        }
        return resource.getContents().stream().filter(TaxonomyText.class::isInstance).map(TaxonomyText.class::cast).findFirst();
    }

    @Override
    @NonNullByDefault({})
    public boolean isAdapterForType(Object type) {
        return type == Imports.class;
    }
}
