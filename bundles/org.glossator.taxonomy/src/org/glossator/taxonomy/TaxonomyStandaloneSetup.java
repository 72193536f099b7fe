package org.glossator.taxonomy;

/** Makes the language's objects where no platform does; {@link Taxonomies} is what callers want instead. */
public class TaxonomyStandaloneSetup extends TaxonomyStandaloneSetupGenerated {
}
