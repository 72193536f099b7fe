/**
 * What only shows when the bundles are wired: services, extension points, the command line with a real database. Runs
 * without a display, on the headless feature.
 */
@NonNullByDefault
package org.glossator.tests.osgi;

import org.eclipse.jdt.annotation.NonNullByDefault;
