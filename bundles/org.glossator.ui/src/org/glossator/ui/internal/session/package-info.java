/**
 * The corpus that the window works with: how it is opened at the start and let go at the end, who annotates and with which
 * release. What blocks is in plain objects ({@link org.glossator.ui.internal.session.OpenCorpus}); the service
 * ({@link org.glossator.ui.internal.session.WorkbenchCorpusSession}) only carries them between threads.
 */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // parameters and a part's widgets are the platform's to say
package org.glossator.ui.internal.session;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
