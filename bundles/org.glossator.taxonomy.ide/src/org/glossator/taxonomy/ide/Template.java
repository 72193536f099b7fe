package org.glossator.taxonomy.ide;

import java.util.List;

/**
 * A pattern of several statements that a designer fills in.
 *
 * @param name for the list, in a few words
 * @param meaning one sentence: what it is for
 * @param text what is written; with places to fill as {@code ${1:name}} and the caret's place as {@code $0}
 * @param anywhere whether it can stand in a category too; else it stands at the top, outside of every block
 */
public record Template(String name, String meaning, String text, boolean anywhere) {
    private static final List<Template> ALL = List.of(
            new Template("category with borders",
                    "A category that says when it is meant and when not, with examples: what makes annotators agree.", """
                            category ${1:name} "${2:Label}"
                              "${3:What belongs to it.}"
                              use when "${4:the claim says so}"
                              avoid when "${5:it says something else: then another category}"
                              example "${6:A text that belongs to it.}"
                              near miss "${7:A text that seems to.}" because "${8:why it does not}"
                            $0""", true),
            new Template("group with two categories", "A group that cannot be chosen itself, with a colour for what is below it.", """
                    category ${1:group} "${2:Group}" colour ${3:#0a9fbd} abstract
                      "${4:What the categories below have in common.}"
                    {
                      category ${5:one} "${6:One}"
                        "${7:What belongs to it.}"
                      category ${8:other} "${9:Other}"
                        "$0"
                    }
                    """, true),
            new Template("facet with values", "An axis of its own, from which one value is chosen.", """
                    facet ${1:tone} "${2:Tone}" choose one required
                      "${3:What it tells apart.}"
                    {
                      category ${4:friendly} "${5:Friendly}"
                        "${6:What belongs to it.}"
                      category ${7:hostile} "${8:Hostile}"
                        "$0"
                    }
                    """, false),
            new Template("rating on a scale", "Ordered steps with names, and an attribute that asks for one of them.", """
                    scale ${1:helpfulness} 1..5 or n/a "${2:not to be judged}" {
                      1 "${3:not at all}"
                      3 "${4:partly}"
                      5 "${5:fully}"
                    }
                    attribute ${6:rating} "${7:Rating}" : ${1:helpfulness} required
                      "${8:What is rated.}"
                    $0""", false),
            new Template("evidence", "Asks the annotator for the places in the text that show it.", """
                    attribute ${1:shown} "${2:Where it shows}" : evidence ${3:sentence} 1..*
                      "${4:The sentences that say so.}"
                    $0""", true),
            new Template("correction", "Asks the annotator for the text as it should be.", """
                    attribute ${1:better} "${2:Better so}" : rewrite
                      "${3:The text as it should be.}"
                    $0""", true),
            new Template("relations that oppose each other", "Two ways to link claims, also across papers.", """
                    relation ${1:supports} "${2:Supports}" : claim -> claim across papers
                    relation ${3:contradicts} "${4:Contradicts}" : claim -> claim across papers symmetric
                    $0""", false),
            new Template("one excludes the other", "A rule: two categories that nobody can choose together.", """
                    rule ${1:one_of_both} exclusive ${2:one}, ${3:other}
                      "${4:It cannot be both.}"
                    $0""", false),
            new Template("one needs the other", "A rule: a category that says too little alone.", """
                    rule ${1:about_what} require ${2:needed} when ${3:chosen}
                      "${4:Say about what.}" as warning
                    $0""", false),
            new Template("fine to coarse", "How many categories become a few, for reports.", """
                    mapping ${1:coarse} "${2:Coarse}" {
                      values ${3:good}, ${4:bad}
                      ${5:one} -> ${3:good}
                      ${6:other} -> ${4:bad}
                    }
                    $0""", false),
            new Template("rename a category that has annotations", "Another name under the same id: annotations stay with it.", """
                    renamed ${1:old} to ${2:new} since ${3:2.0.0} "${4:Why.}"
                    $0""", false),
            new Template("split a category that has annotations", "Each of its annotations is put before a person.", """
                    split ${1:old} into ${2:one}, ${3:other} since ${4:2.0.0} by hand "${5:Why.}"
                    $0""", false),
            new Template("merge categories that have annotations", "Their annotations become those of one.", """
                    merged ${1:one}, ${2:other} into ${3:both} since ${4:2.0.0} "${5:Why.}"
                    $0""", false),
            new Template("give up a category that has annotations", "It stays for what was annotated with it and is offered no more.", """
                    deprecated category ${1:old} use ${2:new} since ${3:2.0.0} "${4:Why.}"
                    $0""", false));

    /** @return all that come with the language, in the order in which a designer needs them */
    public static List<Template> all() {
        return ALL;
    }
}
