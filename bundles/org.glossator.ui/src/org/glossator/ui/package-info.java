/**
 * The workbench's parts and what they share: the corpus that the window works with
 * ({@link org.glossator.ui.CorpusSession}), how work reaches it ({@link org.glossator.ui.WriteQueue}) and how views read it
 * ({@link org.glossator.ui.CorpusReads}).
 */
@NonNullByDefault({DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE}) // parameters are the platform's to say
package org.glossator.ui;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
