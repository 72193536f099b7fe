/** Who judges what, and by when: plans that only say what is to be changed. Values; safe for threads. */
@NonNullByDefault
package org.glossator.analysis.assignment;

import org.eclipse.jdt.annotation.NonNullByDefault;
