/** What a compiled taxonomy says beside its tree of categories: scales, attributes, relations, rules, mappings, changes. */
@NonNullByDefault
package org.glossator.model.taxonomy;

import org.eclipse.jdt.annotation.NonNullByDefault;
