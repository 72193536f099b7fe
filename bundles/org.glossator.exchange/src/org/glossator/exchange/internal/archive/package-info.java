/**
 * The portable archive of a corpus: a ZIP file of JSON Lines and a manifest. {@code history.jsonl} has every action and
 * its changes, the oldest first; {@code papers.jsonl} every text that a paper ever had, {@code releases.jsonl} every
 * taxonomy; {@code manifest.json} how much there is of each, with SHA-256 digests. What a corpus holds follows from its
 * history, so nothing else is needed, and no database shows in it.
 */
@NonNullByDefault
package org.glossator.exchange.internal.archive;

import org.eclipse.jdt.annotation.NonNullByDefault;
