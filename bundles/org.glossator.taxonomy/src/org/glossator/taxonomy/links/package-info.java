/** What references in the language's texts mean, in one file and across files. */
@NonNullByDefault
package org.glossator.taxonomy.links;

import org.eclipse.jdt.annotation.NonNullByDefault;
