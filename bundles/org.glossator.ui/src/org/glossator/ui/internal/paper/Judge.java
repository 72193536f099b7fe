package org.glossator.ui.internal.paper;

import java.util.Optional;

import org.glossator.store.AnnotatorRecord;
import org.glossator.ui.CorpusSession.ActiveTaxonomy;

/**
 * Who judges, and with which categories.
 *
 * @param taxonomy nothing while the corpus has no release; then claims can be marked but not judged
 */
public record Judge(AnnotatorRecord annotator, Optional<ActiveTaxonomy> taxonomy) {
}
