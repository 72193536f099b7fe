package org.glossator.taxonomy.diff;

import org.eclipse.emf.ecore.EObject;

/**
 * Something after which annotations of the earlier version do not fit any more.
 *
 * @param kind what has changed
 * @param name of what has changed: the path of a category, or the name of an attribute or a scale
 * @param object of the later tree, where it is to be seen; the taxonomy for what is not there any more
 */
public record BreakingChange(Kind kind, String name, EObject object) {

    /** What can change so that it breaks. */
    public enum Kind {
        /** A category is gone, and no change statement says where to. */
        CATEGORY_REMOVED("the category “%s” is gone, and no statement says what became of it"),
        /** A category has the path of an earlier one, but another id. */
        ID_CHANGED("the category “%s” has another id"),
        /** A category that could be chosen cannot any more. */
        CATEGORY_CLOSED("the category “%s” cannot be chosen any more"),
        /** One category only where several could be chosen. */
        CHOICE_NARROWED("below “%s” one can be chosen where several could"),
        /** Something must be chosen or entered that need not before. */
        MADE_REQUIRED("“%s” must be given now"),
        /** An attribute is gone, and no change statement says so. */
        ATTRIBUTE_REMOVED("the attribute “%s” is gone"),
        /** An attribute takes other values. */
        TYPE_CHANGED("the attribute “%s” has another type"),
        /** Values that could be entered cannot any more. */
        VALUES_NARROWED("values of “%s” that could be entered cannot any more"),
        /** A relation is gone, and no change statement says so. */
        RELATION_REMOVED("the relation “%s” is gone");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** @return half a sentence, for people */
    public String words() {
        return kind.words.formatted(name);
    }
}
