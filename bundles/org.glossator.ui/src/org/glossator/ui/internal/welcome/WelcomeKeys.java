package org.glossator.ui.internal.welcome;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.bindings.Binding;
import org.eclipse.ui.keys.IBindingService;
import org.glossator.ui.internal.Messages;
import org.glossator.ui.internal.Workbenches;

/** The line of the most useful keys, as they are bound now. */
final class WelcomeKeys {

    /** A command and what the line says of it. */
    private record Key(String command, String words) {
    }

    private WelcomeKeys() {
    }

    static String line() {
        return List.of(new Key("org.glossator.ui.markClaim", Messages.Welcome_mark),
                new Key("org.glossator.ui.findCategory", Messages.Welcome_find),
                new Key("org.glossator.ui.nextPaper", Messages.Welcome_next),
                new Key("org.eclipse.ui.edit.undo", Messages.Welcome_undo),
                new Key("org.eclipse.ui.window.showKeyAssist", Messages.Welcome_keys)).stream().map(WelcomeKeys::text)
                .flatMap(Optional::stream).collect(Collectors.joining("    "));
    }

    /** @return nothing where no key is bound, in whatever part it would count */
    private static Optional<String> text(Key key) {
        for (Binding binding : Workbenches.service(IBindingService.class).getBindings()) {
            if (binding.getParameterizedCommand() != null
                    && binding.getParameterizedCommand().getId().equals(key.command())) {
                String item = binding.getTriggerSequence().format() + " " + key.words();
                return Optional.of(item.replace(' ', '\u00A0')); // lines break between items only
            }
        }
        return Optional.empty();
    }
}
