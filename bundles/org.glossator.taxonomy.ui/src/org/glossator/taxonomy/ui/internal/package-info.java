/** The taxonomy language in the workbench: one language session for all editors, and the problems of files as markers. */
@NonNullByDefault
package org.glossator.taxonomy.ui.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
