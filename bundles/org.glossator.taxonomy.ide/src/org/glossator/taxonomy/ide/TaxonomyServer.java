package org.glossator.taxonomy.ide;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.xtext.ide.server.LanguageServerImpl;
import org.eclipse.xtext.resource.XtextResource;

/** Xtext's server, and what an editor in the same process can have beyond the protocol. */
final class TaxonomyServer extends LanguageServerImpl {

    CompletableFuture<List<OutlineNode>> outline(String uri) {
        return getLanguageServerAccess().doRead(uri,
                context -> context.getResource() instanceof XtextResource resource ? OutlineReader.read(resource) : List.of());
    }
}
