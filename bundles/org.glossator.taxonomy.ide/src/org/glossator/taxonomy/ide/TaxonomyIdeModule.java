package org.glossator.taxonomy.ide;

/** What the editor services do in their own way, beside what is generated. */
public class TaxonomyIdeModule extends AbstractTaxonomyIdeModule {
}
