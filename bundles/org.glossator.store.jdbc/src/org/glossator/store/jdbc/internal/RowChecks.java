package org.glossator.store.jdbc.internal;

import java.util.List;
import java.util.function.Consumer;

import org.glossator.model.IdText;
import org.glossator.model.Problem;

/**
 * What must be true of rows, each as a question that no row answers. The database keeps most of it by itself, as long as
 * nobody works on its files or its tables from outside.
 */
final class RowChecks {
    private static final int MOST_NAMED = 20; // of each kind

    /**
     * @param words with the place of an id
     * @param sql gives the ids
     */
    private record Check(String code, String words, String sql) {
    }

    private static final List<Check> ALL = List.of(
            row("The paper %s has no text, or its list shows another title than its text.", """
                    select t.id from paper t where not exists (select 1 from paper_revision v where v.paper_id = t.id
                    and v.revision = t.revision and v.paper_key = t.paper_key and v.title = t.title)"""),
            row("The paper %s stands in the wrong place of lists by title.", """
                    select t.id from paper t where t.sort_title <> substr(t.title_folded, 1, 60)"""),
            row("A part of the text of the paper %s lies outside of the text, or belongs to no text.", """
                    select t.paper_id from part t left join paper_revision v
                    on v.paper_id = t.paper_id and v.revision = t.revision
                    where v.paper_id is null or t.starts < 0 or t.ends <= t.starts or t.ends > v.body_length"""),
            row("The claim %s is about a paper that is not in the corpus.", """
                    select t.id from claim t where not exists (select 1 from paper p where p.id = t.paper_id)"""),
            row("The claim %s is of an annotator who is not in the corpus.", """
                    select t.id from claim t where not exists (select 1 from annotator p where p.id = t.author_id)"""),
            row("The claim %s has no place in the text.", """
                    select t.id from claim t where not exists (select 1 from claim_span s
                    where s.claim_id = t.id and s.paper_id = t.paper_id and s.position = 0)"""),
            row("There are places in a text of the claim %s, which is not in the corpus.", """
                    select t.claim_id from claim_span t where not exists
                    (select 1 from claim c where c.id = t.claim_id and c.paper_id = t.paper_id)"""),
            row("The claim %s reaches outside of the text of its paper.", """
                    select t.claim_id from claim_span t join paper p on p.id = t.paper_id
                    join paper_revision v on v.paper_id = p.id and v.revision = p.revision
                    where t.starts < 0 or t.ends <= t.starts or t.ends > v.body_length"""),
            row("The places of the claim %s are not in the order of the text.", """
                    select t.claim_id from claim_span t join claim_span n
                    on n.claim_id = t.claim_id and n.paper_id = t.paper_id and n.position = t.position + 1
                    where n.starts < t.ends"""),
            row("The judgement %s is about a paper that is not in the corpus.", """
                    select t.id from annotation t where not exists (select 1 from paper p where p.id = t.paper_id)"""),
            row("The judgement %s is about a claim that is not in the corpus.", """
                    select t.id from annotation t where t.claim_id is not null and not exists
                    (select 1 from claim c where c.id = t.claim_id and c.paper_id = t.paper_id)"""),
            row("The judgement %s is of an annotator who is not in the corpus.", """
                    select t.id from annotation t
                    where not exists (select 1 from annotator p where p.id = t.annotator_id)"""),
            row("The judgement %s was made under a taxonomy that is not in the corpus.", """
                    select t.id from annotation t
                    where not exists (select 1 from taxonomy_release r where r.id = t.release_id)"""),
            row("There are categories of the judgement %s, which is not in the corpus.", """
                    select t.annotation_id from annotation_category t where not exists
                    (select 1 from annotation a where a.id = t.annotation_id and a.paper_id = t.paper_id)"""),
            row("The judgement %s has a category that its taxonomy has not.", """
                    select t.annotation_id from annotation_category t
                    join annotation a on a.id = t.annotation_id and a.paper_id = t.paper_id
                    where not exists (select 1 from release_category r
                    where r.release_id = a.release_id and r.term_id = t.term_id)
                    union all select a.id from annotation a where a.term_id is not null
                    and not exists (select 1 from release_category r
                    where r.release_id = a.release_id and r.term_id = a.term_id)"""),
            row("The judgement %s has a category of its own and others beside it, or one alone where several stand.", """
                    select t.annotation_id from annotation_category t
                    join annotation a on a.id = t.annotation_id and a.paper_id = t.paper_id
                    where t.position = 0 and (a.term_id is not null or not exists (select 1 from annotation_category o
                    where o.annotation_id = t.annotation_id and o.paper_id = t.paper_id and o.position = 1))"""),
            row("There are answers of the judgement %s, which is not in the corpus, or which does not count them.", """
                    select t.annotation_id from annotation_value t where not exists (select 1 from annotation a
                    where a.id = t.annotation_id and a.paper_id = t.paper_id and a.answers > 0)"""),
            row("The judgement %s says how many answers it has, and has others.", """
                    select t.id from annotation t where t.answers <> 0 and t.answers <> (select count(*)
                    from annotation_value v where v.annotation_id = t.id and v.paper_id = t.paper_id)"""),
            row("The judgement %s is about a part of the text, a link or a judgement that is not in the corpus.", """
                    select t.id from annotation t where t.part is not null and (t.part >= 0 and not exists
                    (select 1 from paper p join part s on s.paper_id = p.id and s.revision = p.revision
                    where p.id = t.paper_id and s.position = t.part)
                    or t.part < 0 and not exists (select 1 from annotation_target o
                    where o.annotation_id = t.id and o.paper_id = t.paper_id and (exists
                    (select 1 from annotation a where a.id = o.about_id and a.paper_id = o.paper_id) or exists
                    (select 1 from claim_link l where l.id = o.link_id and l.paper_id = o.paper_id))))"""),
            row("The link %s joins a claim that is not in the corpus, or is of a paper, person or taxonomy that is not.", """
                    select t.id from claim_link t where not exists
                    (select 1 from claim c where c.id = t.source_id and c.paper_id = t.paper_id) or not exists
                    (select 1 from claim c where c.id = t.target_id and c.paper_id = t.target_paper_id) or not exists
                    (select 1 from annotator a where a.id = t.author_id) or not exists
                    (select 1 from taxonomy_release r where r.id = t.release_id)"""),
            row("The paper %s, which is not in the corpus, or an annotator who is not, is marked as finished.", """
                    select t.paper_id from paper_done t
                    where not exists (select 1 from paper p where p.id = t.paper_id)
                    or not exists (select 1 from annotator p where p.id = t.annotator_id)"""),
            row("The paper %s, which is not in the corpus, or an annotator who is not, is assigned.", """
                    select t.paper_id from assignment t
                    where not exists (select 1 from paper p where p.id = t.paper_id)
                    or not exists (select 1 from annotator p where p.id = t.annotator_id)"""),
            row("The working set %s is of an annotator who is not in the corpus.", """
                    select t.id from working_set t where not exists (select 1 from annotator p where p.id = t.owner_id)"""),
            row("The paper %s, which is not in the corpus, is in a working set, or is in one that is not there.", """
                    select t.paper_id from working_set_paper t
                    where not exists (select 1 from paper p where p.id = t.paper_id)
                    or not exists (select 1 from working_set s where s.id = t.set_id)"""),
            row("In the paper %s, which is not in the corpus, or by an annotator who is not, a proposal is rejected.", """
                    select t.paper_id from rejection t
                    where not exists (select 1 from paper p where p.id = t.paper_id)
                    or not exists (select 1 from annotator p where p.id = t.annotator_id)"""),
            row("The comparison task %s is of a person or a taxonomy that is not in the corpus, or has no claims.", """
                    select t.id from comparison t
                    where not exists (select 1 from annotator p where p.id = t.author_id)
                    or t.release_id is not null
                    and not exists (select 1 from taxonomy_release r where r.id = t.release_id)
                    or not exists (select 1 from comparison_claim c where c.comparison_id = t.id and c.position = 1)"""),
            row("There are claims of the comparison task %s, which is not in the corpus.", """
                    select t.comparison_id from comparison_claim t
                    where not exists (select 1 from comparison c where c.id = t.comparison_id)"""),
            row("The comparison task %s, which is not in the corpus, or an annotator who is not, is assigned.", """
                    select t.comparison_id from comparison_assignment t
                    where not exists (select 1 from comparison c where c.id = t.comparison_id)
                    or not exists (select 1 from annotator p where p.id = t.annotator_id)"""),
            row("Questions of the comparison task %s, which is not in the corpus, are answered, or by someone who is not.", """
                    select t.comparison_id from ranking t
                    where not exists (select 1 from comparison c where c.id = t.comparison_id)
                    or not exists (select 1 from annotator p where p.id = t.annotator_id)"""),
            row("There are categories of the taxonomy %s, which is not in the corpus, or which does not have them.", """
                    select t.release_id from release_category t
                    where not exists (select 1 from taxonomy_release r where r.id = t.release_id)
                    or not exists (select 1 from term k where k.id = t.term_id)"""),
            row("A category of the taxonomy %s stands below one that the taxonomy does not have.", """
                    select t.release_id from release_below t where not exists (select 1 from release_category r
                    where r.release_id = t.release_id and r.number = t.number) or not exists (select 1
                    from release_category r where r.release_id = t.release_id and r.term_id = t.term_id)"""),
            row("The categories of the taxonomy %s are no tree.", """
                    select t.release_id from release_category t where t.last_below < t.number or t.last_below >=
                    (select count(*) from release_category a where a.release_id = t.release_id)"""),
            history("The history has changes of the action %s without the action.", """
                    select t.history_number from history_change t
                    where not exists (select 1 from history h where h.number = t.history_number)"""),
            history("The history does not have all the changes of the action %s.", """
                    select h.number from history h left join history_change t on t.history_number = h.number
                    group by h.number, h.changes, h.change_kind
                    having count(t.position) <> h.changes - case when h.change_kind is null then 0 else 1 end
                    or coalesce(max(t.position), -1)
                      <> h.changes - 1 - case when h.change_kind is null then 0 else 1 end"""),
            history("The action %s takes back what its person has not done.", """
                    select t.number from history t where t.reverses is not null and not exists
                    (select 1 from history h where h.number = t.reverses and h.number < t.number and h.who = t.who)"""),
            history("The action %s is of someone who was never in the corpus.", """
                    select t.number from history t where t.who <> 0
                    and not exists (select 1 from annotator p where p.id = t.who)
                    and not exists (select 1 from history_change c where c.paper_id is null
                      and c.subject_id = t.who and c.kind = 'AddAnnotator')
                    and not exists (select 1 from history c where c.paper_id is null
                      and c.subject_id = t.who and c.change_kind = 'AddAnnotator')"""),
            new Check("verify.history", "The history names the paper %s, whose text is not there.", """
                    select t.paper_id from history_change t where t.paper_id is not null and t.position = 0
                    and not exists (select 1 from paper_revision v where v.paper_id = t.paper_id)
                    union all select t.paper_id from history t where t.paper_id is not null
                    and not exists (select 1 from paper_revision v where v.paper_id = t.paper_id)"""));

    private RowChecks() {
    }

    private static Check row(String words, String sql) {
        return new Check("verify.row", words, sql);
    }

    private static Check history(String words, String sql) {
        return new Check("verify.history", words, sql);
    }

    static int count() {
        return ALL.size();
    }

    /** Asks one question. */
    static void run(int number, Session session, Consumer<Problem> problems) {
        Check check = ALL.get(number);
        List<Long> ids = session.list(check.sql(), row -> row.getLong(1)).stream().distinct().toList();
        boolean numbered = check.words().contains("action %s");
        ids.stream().limit(MOST_NAMED).map(id -> numbered ? Long.toString(id) : IdText.of(id))
                .forEach(id -> problems.accept(Problem.error(check.code(), check.words().formatted(id))));
        if (ids.size() > MOST_NAMED) {
            problems.accept(Problem.error(check.code(), check.words().formatted("…") + " That is so for "
                    + (ids.size() - MOST_NAMED) + " more."));
        }
    }
}
