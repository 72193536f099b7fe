package org.glossator.taxonomy.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.glossator.model.taxonomy.Applicability;
import org.glossator.model.taxonomy.Applicability.Borders;
import org.glossator.model.taxonomy.Applicability.Kind;
import org.glossator.model.taxonomy.Applicability.Overlap;
import org.glossator.model.taxonomy.Applicability.Piece;
import org.glossator.model.taxonomy.Applicability.Target;
import org.glossator.model.taxonomy.Cardinality;
import org.glossator.model.taxonomy.CategoryRef;
import org.glossator.taxonomy.syntax.AppliesText;
import org.glossator.taxonomy.syntax.SpanRule;
import org.glossator.taxonomy.syntax.TargetText;

/** What categories can be given to. */
final class Targets {
    private final Ids ids;

    Targets(Ids ids) {
        this.ids = ids;
    }

    Applicability of(AppliesText text) {
        var targets = new ArrayList<Target>();
        for (TargetText target : text.getTargets()) {
            List<CategoryRef> of = ids.refs(target.getCategories());
            if (target.getKind() != null) {
                targets.add(new Target(kind(target.getKind()), Optional.ofNullable(target.getElement()).map(Targets::kind),
                        target.getElement() == null ? Cardinality.ONE : elements(target), of));
            } else if (!targets.isEmpty()) { // goes on with the categories of the annotation before
                Target before = targets.removeLast();
                var all = new ArrayList<CategoryRef>(before.of());
                all.addAll(of);
                targets.add(new Target(before.kind(), before.element(), before.number(), all));
            }
        }
        return new Applicability(targets, rule(text, "borders", Borders.class, Borders.ANY),
                rule(text, "overlap", Overlap.class, Overlap.ANY), rule(text, "piece", Piece.class, Piece.ANY));
    }

    private static Cardinality elements(TargetText target) {
        return target.getCardinality() != null ? cardinality(target.getCardinality())
                : "pair".equals(target.getKind()) ? new Cardinality(2, 2) : new Cardinality(1, Integer.MAX_VALUE);
    }

    private static <E extends Enum<E>> E rule(AppliesText text, String name, Class<E> type, E other) {
        return text.getSpanRules().stream().filter(rule -> name.equals(rule.getName())).map(SpanRule::getValue)
                .flatMap(value -> word(value, type).stream()).findFirst().orElse(other);
    }

    static Kind kind(String word) {
        return word(word, Kind.class).orElse(Kind.SPAN);
    }

    /** @return the constant that the word names; nothing where it names none, which a check says */
    static <E extends Enum<E>> Optional<E> word(@Nullable String word, Class<E> type) {
        if (word == null) {
            return Optional.empty();
        }
        String name = word.toUpperCase(Locale.ROOT);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    /** @param text such as 1, 0..1 or 1..* */
    static Cardinality cardinality(@Nullable String text) {
        if (text == null) {
            return new Cardinality(0, Integer.MAX_VALUE);
        }
        String[] ends = text.replaceAll("\\s", "").split("\\.\\.");
        try {
            int least = Integer.parseInt(ends[0]);
            int most = ends.length == 1 ? least : ends[1].equals("*") ? Integer.MAX_VALUE : Integer.parseInt(ends[1]);
            return new Cardinality(least, Math.max(least, most));
        } catch (NumberFormatException e) {
            return new Cardinality(0, Integer.MAX_VALUE); // a check says so
        }
    }
}
