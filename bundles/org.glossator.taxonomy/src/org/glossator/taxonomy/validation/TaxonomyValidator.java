package org.glossator.taxonomy.validation;

import org.eclipse.xtext.validation.ComposedChecks;
import org.glossator.taxonomy.checks.AddressChecks;
import org.glossator.taxonomy.checks.AttributeChecks;
import org.glossator.taxonomy.checks.ChangeChecks;
import org.glossator.taxonomy.checks.ChoiceChecks;
import org.glossator.taxonomy.checks.ColourChecks;
import org.glossator.taxonomy.checks.ConditionChecks;
import org.glossator.taxonomy.checks.GuidanceChecks;
import org.glossator.taxonomy.checks.HeaderChecks;
import org.glossator.taxonomy.checks.IdentityChecks;
import org.glossator.taxonomy.checks.ImportChecks;
import org.glossator.taxonomy.checks.ImportUseChecks;
import org.glossator.taxonomy.checks.KeyChecks;
import org.glossator.taxonomy.checks.LanguageChecks;
import org.glossator.taxonomy.checks.MappingChecks;
import org.glossator.taxonomy.checks.RelationChecks;
import org.glossator.taxonomy.checks.RuleChecks;
import org.glossator.taxonomy.checks.ScaleChecks;
import org.glossator.taxonomy.checks.TreeChecks;
import org.glossator.taxonomy.checks.WeightChecks;
import org.glossator.taxonomy.checks.WordChecks;
import org.glossator.taxonomy.checks.WordListChecks;

/** All checks of the language. */
@ComposedChecks(validators = { WordChecks.class, HeaderChecks.class, IdentityChecks.class, KeyChecks.class, GuidanceChecks.class,
        TreeChecks.class, ColourChecks.class, WeightChecks.class, LanguageChecks.class, AddressChecks.class, WordListChecks.class,
        ScaleChecks.class, AttributeChecks.class, ConditionChecks.class, ChoiceChecks.class, RuleChecks.class, RelationChecks.class,
        MappingChecks.class, ChangeChecks.class, ImportChecks.class, ImportUseChecks.class })
public class TaxonomyValidator extends AbstractTaxonomyValidator {
}
