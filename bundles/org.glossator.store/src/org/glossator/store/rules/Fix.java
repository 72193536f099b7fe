package org.glossator.store.rules;

import java.util.Optional;
import java.util.stream.Stream;

import org.glossator.model.AnnotationId;
import org.glossator.model.CategoryId;
import org.glossator.store.AnnotationRecord;

/** What would end a violation; all of them change one judgement. */
public sealed interface Fix {

    AnnotationId annotation();

    /** The category is chosen as well. @param label what people call it */
    record Choose(AnnotationId annotation, CategoryId category, String label) implements Fix {
    }

    /** The category is taken away. @param label what people call it */
    record Drop(AnnotationId annotation, CategoryId category, String label) implements Fix {
    }

    /** The answer is taken away. */
    record Forget(AnnotationId annotation, String attribute) implements Fix {
    }

    /** @return the judgement as it is afterwards; it may say nothing any more */
    default AnnotationRecord applied(AnnotationRecord before) {
        return switch (this) {
            case Choose(var id, var category, var label) -> before.categories().contains(category) ? before
                    : before.withCategories(Stream.concat(before.categories().stream(),
                            Stream.of(category)).toList());
            case Drop(var id, var category, var label) -> before.withCategories(
                    before.categories().stream().filter(c -> !c.equals(category)).toList());
            case Forget(var id, String attribute) -> before.withAnswers(
                    before.answers().with(attribute, Optional.empty()));
        };
    }
}
