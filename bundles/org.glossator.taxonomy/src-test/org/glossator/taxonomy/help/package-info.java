/** The pages about the language: whether what they show works. */
@NonNullByDefault
package org.glossator.taxonomy.help;

import org.eclipse.jdt.annotation.NonNullByDefault;
