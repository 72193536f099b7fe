-- Who is to answer which comparison task.
create table comparison_assignment (
  comparison_id bigint not null references comparison,
  annotator_id bigint not null references annotator,
  due_day int, -- the last day on which it is in time, in days since 1 January 1970; null: none
  primary key (comparison_id, annotator_id)
);
create index comparison_assignment_annotator on comparison_assignment (annotator_id);
alter table comparison_assignment enable row level security;
create policy see on comparison_assignment for select using ((select my_rights()) is not null);
create policy curate on comparison_assignment using ((select may_curate())) with check ((select may_curate()));

create or replace function grant_member(login name) returns void language plpgsql set search_path from current as $$
declare
  here name := current_schema();
begin
  execute format('grant usage on schema %I to %I', here, login);
  execute format('grant select on all tables in schema %I to %I', here, login);
  execute format('grant insert on history, history_change, claim, claim_span, claim_link, annotation, annotation_category,
    annotation_value, annotation_target, assignment, working_set, working_set_paper, rejection, paper_done, paper,
    paper_revision, part, annotator, taxonomy_release, term, release_category, release_below, comparison, comparison_claim, ranking,
    comparison_assignment to %I', login);
  execute format('grant update on annotation, working_set, paper, annotator to %I', login);
  execute format('grant delete on claim, claim_span, claim_link, annotation, annotation_category, annotation_value,
    annotation_target, assignment, working_set, working_set_paper, rejection, paper_done, paper, annotator, comparison,
    comparison_claim, ranking, comparison_assignment to %I', login);
end $$;
