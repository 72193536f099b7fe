package org.glossator.cli.internal;

import java.io.IOException;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.model.Category;
import org.glossator.model.Outcome;
import org.glossator.model.Taxonomy;
import org.glossator.taxonomy.Taxonomies;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.google.gson.stream.JsonWriter;

/** Shows the tree of a taxonomy as annotators get it. */
@Component(property = Command.NAME + "=outline")
public final class OutlineCommand implements Command {
    private final Taxonomies taxonomies;

    @Activate
    public OutlineCommand(@Reference Taxonomies taxonomies) {
        this.taxonomies = taxonomies;
    }

    @Override
    public Ending run(Arguments arguments, Answer answer, IProgressMonitor monitor) {
        String file = arguments.operands().getFirst();
        Outcome<Taxonomy> outcome = TaxonomyFile.read(file).then(text -> taxonomies.compile(text, file));
        if (outcome instanceof Outcome.Done<Taxonomy>(var taxonomy, var warnings)) {
            answer.members(json -> {
                json.name("name").value(taxonomy.name()).name("version").value(taxonomy.version().toString());
                json.name("title").value(taxonomy.title());
                write(json, taxonomy.categories());
            });
            answer.line(taxonomy.name() + " " + taxonomy.version() + "  " + taxonomy.title());
            lines(taxonomy.categories(), "  ", answer);
        }
        return Ending.of(outcome);
    }

    private static void write(JsonWriter json, List<Category> categories) throws IOException {
        json.name("categories").beginArray();
        for (Category category : categories) {
            json.beginObject().name("id").value(category.id().value()).name("path").value(category.path());
            json.name("label").value(category.label()).name("definition").value(category.definition());
            if (category.key().isPresent()) {
                json.name("key").value(category.key().get().toString());
            }
            if (category.colour().isPresent()) {
                json.name("colour").value(category.colour().get().toString());
            }
            json.name("abstract").value(category.isAbstract());
            write(json, category.children());
            json.endObject();
        }
        json.endArray();
    }

    private static void lines(List<Category> categories, String indent, Answer answer) {
        for (Category category : categories) {
            String key = category.key().map(c -> "  [" + c + "]").orElse("");
            String label = category.label().equals(category.name()) ? "" : "  " + category.label();
            answer.line(indent + category.name() + label + key);
            lines(category.children(), indent + "  ", answer);
        }
    }
}
