package org.glossator.store;

/** The database failed in a way that no input of a person explains. Nothing acknowledged is lost. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
