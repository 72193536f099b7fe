package org.glossator.taxonomy.validation;

import org.eclipse.xtext.validation.ComposedChecks;
import org.glossator.taxonomy.checks.GuidanceChecks;
import org.glossator.taxonomy.checks.HeaderChecks;
import org.glossator.taxonomy.checks.IdentityChecks;
import org.glossator.taxonomy.checks.ImportChecks;
import org.glossator.taxonomy.checks.KeyChecks;
import org.glossator.taxonomy.checks.WordChecks;

/** All checks of the language. */
@ComposedChecks(validators = { WordChecks.class, HeaderChecks.class, IdentityChecks.class, KeyChecks.class,
        GuidanceChecks.class, ImportChecks.class })
public class TaxonomyValidator extends AbstractTaxonomyValidator {
}
