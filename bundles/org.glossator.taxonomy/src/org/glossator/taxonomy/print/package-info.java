/** The text of a compiled taxonomy: what was made by a program, or read from another format, as a designer would write it. */
@NonNullByDefault
package org.glossator.taxonomy.print;

import org.eclipse.jdt.annotation.NonNullByDefault;
