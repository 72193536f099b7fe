/**
 * The language server: texts and their states, what is known of each, and the answers of the protocol. Answers are made
 * from values that never change, so that questions neither wait for checks nor for each other.
 */
@NonNullByDefault
package org.glossator.taxonomy.ide.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
