/**
 * The headless application: what a person types becomes an {@link org.glossator.cli.internal.Arguments}, a {@link
 * org.glossator.cli.internal.Command} does it with the same services as the desktop, and what comes of it is printed.
 * Each command is a component of its own, so that only the services which it needs are started.
 */
@NonNullByDefault
package org.glossator.cli.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
