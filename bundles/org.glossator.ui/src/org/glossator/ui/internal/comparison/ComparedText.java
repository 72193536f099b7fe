package org.glossator.ui.internal.comparison;

/** A claim as it is shown to be compared: its words and the title of its paper; no title where the paper is gone. */
record ComparedText(String words, String title) {
}
