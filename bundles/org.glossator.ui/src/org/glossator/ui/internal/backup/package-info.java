/** All of a corpus in one file, and a corpus made of such a file. */
@NonNullByDefault({DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE}) // parameters are the platform's to say
package org.glossator.ui.internal.backup;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
