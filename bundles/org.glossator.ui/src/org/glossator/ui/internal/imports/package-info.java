/**
 * Bringing papers in: what was chosen and what it would do is in {@link org.glossator.ui.internal.imports.ImportForm},
 * which knows no widgets; the wizard shows it.
 */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // parameters and a part's widgets are the platform's to say
package org.glossator.ui.internal.imports;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
