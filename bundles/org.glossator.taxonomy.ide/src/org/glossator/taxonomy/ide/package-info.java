/**
 * Editor services of the taxonomy language, without a workbench. {@link org.glossator.taxonomy.ide.TaxonomySession} runs the
 * language server in this process and speaks in offsets and records, so that an editor needs to know neither Xtext nor LSP.
 */
@NonNullByDefault
package org.glossator.taxonomy.ide;

import org.eclipse.jdt.annotation.NonNullByDefault;
