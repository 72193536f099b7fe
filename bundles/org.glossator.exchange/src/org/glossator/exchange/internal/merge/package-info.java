/**
 * How the work in one copy of a corpus comes into another: both histories are read from where they part
 * ({@link org.glossator.exchange.internal.merge.Parting}), what both sides touched is decided about once
 * ({@link org.glossator.exchange.internal.merge.MergePlan}), and then each step of the other side is done here with what
 * was decided ({@link org.glossator.exchange.internal.merge.StepTranslation}).
 */
@NonNullByDefault
package org.glossator.exchange.internal.merge;

import org.eclipse.jdt.annotation.NonNullByDefault;
