package org.glossator.ui.internal.session;

import java.io.IOException;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ILog;
import org.eclipse.equinox.security.storage.EncodingUtils;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.jdt.annotation.Nullable;
import org.glossator.model.Outcome;
import org.glossator.store.CorpusLocation;
import org.glossator.ui.internal.Messages;

/** In the platform's secure storage, encrypted with the person's master password; one node for each address. */
final class SecurePasswords implements Passwords {
    private static final String CORPORA = "org.glossator/corpora/";
    private static final String PASSWORD = "password";

    private final Supplier<@Nullable ISecurePreferences> storage;

    SecurePasswords() {
        this(SecurePreferencesFactory::getDefault);
    }

    /** @param storage nothing where this machine has none */
    SecurePasswords(Supplier<@Nullable ISecurePreferences> storage) {
        this.storage = storage;
    }

    @Override
    public CorpusLocation complete(CorpusLocation location) {
        if (location.isFolder() || !location.password().isEmpty()) {
            return location;
        }
        ISecurePreferences root = storage.get();
        try {
            // asking for a node that is not there would make it, and ask for the master password
            if (root == null || !root.nodeExists(node(location))) {
                return location;
            }
            return new CorpusLocation(location.address(), root.node(node(location)).get(PASSWORD, ""));
        } catch (StorageException e) { // the person did not open the storage: the server will ask
            ILog.of(SecurePasswords.class).info("The secure storage was not opened.", e);
            return location;
        }
    }

    @Override
    public Outcome<CorpusLocation> keep(CorpusLocation location, boolean keep) {
        ISecurePreferences root = storage.get();
        try {
            if (root == null) {
                return keep ? notKept() : Outcome.done(location);
            }
            if (keep) {
                root.node(node(location)).put(PASSWORD, location.password(), true);
            } else if (root.nodeExists(node(location))) {
                root.node(node(location)).removeNode();
            }
            root.flush();
            return Outcome.done(location);
        } catch (StorageException | IOException e) {
            ILog.of(SecurePasswords.class).info("The secure storage could not be written.", e);
            return notKept();
        }
    }

    private static Outcome<CorpusLocation> notKept() {
        return Outcome.refused("session.passwordNotKept", Messages.Session_passwordNotKept);
    }

    private static String node(CorpusLocation location) {
        return CORPORA + EncodingUtils.encodeSlashes(location.address());
    }
}
