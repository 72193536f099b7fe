/**
 * How the judgements of a corpus spread over the categories of its taxonomy. What is counted and how charts are laid out needs
 * no widgets: a chart becomes a {@link org.glossator.ui.internal.statistics.Scene}, which is painted, or written to a file.
 */
@NonNullByDefault({DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE}) // parameters are the platform's to say
package org.glossator.ui.internal.statistics;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
