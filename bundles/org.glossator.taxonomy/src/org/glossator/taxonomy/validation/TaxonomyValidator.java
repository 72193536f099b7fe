package org.glossator.taxonomy.validation;

/** Nothing: the generated code names it, and the checks of the language are run by a class of their own, which is faster. */
public class TaxonomyValidator extends AbstractTaxonomyValidator {
}
