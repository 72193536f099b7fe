/**
 * Page objects: what a person sees and does in a part of the window, in a person's words. They drive the real widgets, on
 * the thread of the user interface, and wait on conditions, never on time.
 */
@NonNullByDefault({DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE}) // parameters are the platform's to say
package org.glossator.tests.workbench.pages;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
