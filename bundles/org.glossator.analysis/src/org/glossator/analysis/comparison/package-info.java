/**
 * Claims that are judged against each other: which of them are shown together, and what the answers say. Pure functions of
 * what a corpus keeps; safe for threads.
 */
@NonNullByDefault
package org.glossator.analysis.comparison;

import org.eclipse.jdt.annotation.NonNullByDefault;
