package org.glossator.model;

/** What a part of a paper's text is. */
public enum PartKind {
    TITLE, ABSTRACT, SECTION
}
