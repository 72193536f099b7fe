/** What has become of a paper's claims and judgements: who did what, and when. */
@NonNullByDefault({DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE}) // parameters are the platform's to say
package org.glossator.ui.internal.history;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
