/** The language behind its services: compiler and libraries. */
@NonNullByDefault
package org.glossator.taxonomy.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
