package org.glossator.model.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.glossator.model.Category;
import org.glossator.model.Taxonomy;
import org.junit.jupiter.api.Test;

class KindsTest {

    @Test
    void eachSealedTypeOfATaxonomyIsKnownWithAllItsRecords() {
        Set<Class<?>> sealed = new HashSet<>();
        Set<Class<?>> seen = new HashSet<>();
        List.of(Taxonomy.class, Category.class).forEach(type -> collect(type, seen, sealed));
        assertThat(sealed).contains(Condition.class, TaxonomyChange.class, Rule.Constraint.class);
        for (Class<?> type : sealed) {
            assertThat(Kinds.of(type)).as(type.getName())
                    .containsExactlyInAnyOrder(permitted(type));
        }
        assertThat(Kinds.areOf(Rule.class)).isFalse();
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends Record>[] permitted(Class<?> type) {
        return (Class<? extends Record>[]) Objects.requireNonNull(type.getPermittedSubclasses());
    }

    private static void collect(Type declared, Set<Class<?>> seen, Set<Class<?>> sealed) {
        if (declared instanceof ParameterizedType generic) {
            List.of(generic.getActualTypeArguments()).forEach(argument -> collect(argument, seen, sealed));
        } else if (declared instanceof Class<?> type && seen.add(type)) {
            if (type.isSealed()) {
                sealed.add(type);
                List.of(permitted(type)).forEach(kind -> collect(kind, seen, sealed));
            } else if (type.isRecord()) {
                List.of(type.getRecordComponents()).forEach(part -> collect(part.getGenericType(), seen, sealed));
            }
        }
    }
}
