/** What a taxonomy must and should be beyond its grammar: one class for each area, put together by the validator of the language. */
@NonNullByDefault
package org.glossator.taxonomy.checks;

import org.eclipse.jdt.annotation.NonNullByDefault;
