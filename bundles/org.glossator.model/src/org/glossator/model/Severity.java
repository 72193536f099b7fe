package org.glossator.model;

/** How bad a {@link Problem} is. Only an error keeps an input from being used. */
public enum Severity {
    INFO, WARNING, ERROR
}
