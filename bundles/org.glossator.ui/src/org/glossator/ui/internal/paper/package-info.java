/**
 * A paper on the screen. {@link org.glossator.ui.internal.paper.PaperModel} holds it as EMF objects with undo and brings
 * every step to the corpus, {@link org.glossator.ui.internal.paper.PaperActions} knows where the reader is in it and what
 * a command means there; neither knows a widget. {@link org.glossator.ui.internal.paper.PaperEditor} shows them.
 */
@NonNullByDefault({DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE}) // parameters are the platform's to say
package org.glossator.ui.internal.paper;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
