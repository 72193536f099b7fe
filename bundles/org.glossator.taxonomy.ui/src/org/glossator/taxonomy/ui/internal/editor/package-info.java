/** What the Generic Editor needs to edit a taxonomy: colours, proposals, pairs, comments, problems. */
@NonNullByDefault
package org.glossator.taxonomy.ui.internal.editor;

import org.eclipse.jdt.annotation.NonNullByDefault;
