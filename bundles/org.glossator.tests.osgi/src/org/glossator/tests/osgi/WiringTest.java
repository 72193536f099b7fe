package org.glossator.tests.osgi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.glossator.tests.osgi.Services.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IExtensionPoint;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.Platform;
import org.glossator.exchange.Formats;
import org.glossator.exchange.PaperImports;
import org.glossator.store.Corpora;
import org.glossator.store.CorpusCopies;
import org.glossator.store.PersonalData;
import org.glossator.taxonomy.Taxonomies;
import org.glossator.taxonomy.TaxonomyLibraries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;

@ExtendWith(FailOnLoggedError.class)
class WiringTest {
    private static final String CLASS_NAME = "org\\.glossator(\\.[a-z]\\w*)+\\.[A-Z]\\w*";

    /** A class that an extension names, and where. */
    record NamedClass(Bundle bundle, String className, String where) {
        @Override
        public String toString() {
            return where + ": " + className;
        }
    }

    static Stream<NamedClass> namedClasses() {
        var found = new ArrayList<NamedClass>();
        IExtensionRegistry registry = Platform.getExtensionRegistry();
        ours().forEach(bundle -> {
            for (IExtension extension : registry.getExtensions(bundle.getSymbolicName())) {
                for (IConfigurationElement element : extension.getConfigurationElements()) {
                    collect(bundle, element, found);
                }
            }
        });
        return found.stream();
    }

    private static void collect(Bundle bundle, IConfigurationElement element, List<NamedClass> found) {
        for (String attribute : element.getAttributeNames()) {
            String value = element.getAttribute(attribute).replaceFirst(":.*", "");
            if (value.matches(CLASS_NAME)) {
                found.add(new NamedClass(bundle, value, bundle.getSymbolicName() + ", " + element.getName()));
            }
        }
        for (IConfigurationElement child : element.getChildren()) {
            collect(bundle, child, found);
        }
    }

    static Stream<IExtensionPoint> extensionPoints() {
        return ours().flatMap(
                bundle -> Stream.of(Platform.getExtensionRegistry().getExtensionPoints(bundle.getSymbolicName())));
    }

    /** All bundles of the product; not these tests, which contribute what is broken on purpose. */
    private static Stream<Bundle> ours() {
        Bundle tests = FrameworkUtil.getBundle(WiringTest.class);
        return Stream.of(tests.getBundleContext().getBundles())
                .filter(b -> b.getSymbolicName().startsWith("org.glossator.") && !b.equals(tests));
    }

    @ParameterizedTest
    @MethodSource("namedClasses")
    void everyClassThatAnExtensionNamesIsThere(NamedClass named) {
        assertThatCode(() -> named.bundle().loadClass(named.className())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("extensionPoints")
    void everyExtensionPointComesWithItsDocument(IExtensionPoint point) {
        Bundle bundle = Platform.getBundle(point.getContributor().getName());
        assertThat(bundle.getEntry(point.getSchemaReference())).as(point.getUniqueIdentifier()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(classes = { Corpora.class, CorpusCopies.class, PersonalData.class, Formats.class, PaperImports.class,
            Taxonomies.class, TaxonomyLibraries.class, IExtensionRegistry.class })
    void everyPublicServiceIsThere(Class<?> type) {
        assertThat(service(type)).isNotNull();
    }

    @Test
    void everyBundleOfTheProductIsResolved() {
        assertThat(ours()).isNotEmpty().allSatisfy(bundle -> assertThat(bundle.getState()).as(bundle.toString())
                .isGreaterThanOrEqualTo(Bundle.RESOLVED));
    }

    /** The harness brings a window system along; what counts is that no class of it can be reached from ours. */
    @Test
    void nothingOfTheHeadlessFeatureIsWiredToAWindowSystem() {
        assertThat(ours()).isNotEmpty().allSatisfy(bundle -> {
            var reached = new TreeSet<String>();
            reach(bundle.adapt(BundleWiring.class), reached);
            assertThat(reached).as(bundle.toString())
                    .noneMatch(name -> name.matches("org\\.eclipse\\.(swt|jface|ui|e4\\.ui)(\\..*)?"));
        });
    }

    private static void reach(BundleWiring wiring, Set<String> reached) {
        if (reached.add(wiring.getBundle().getSymbolicName())) {
            wiring.getRequiredWires(null).forEach(wire -> reach(wire.getProviderWiring(), reached));
        }
    }
}
