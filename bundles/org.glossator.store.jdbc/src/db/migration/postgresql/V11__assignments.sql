-- Who is to judge which paper. Looked up by who, for the own work, and by paper.
create table assignment (
  annotator_id bigint not null references annotator,
  paper_id bigint not null references paper,
  round int not null, -- of the study, from 1
  blind smallint not null, -- 1: what others judge there is not shown before the annotator has finished
  primary key (annotator_id, paper_id)
);
create index assignment_paper on assignment (paper_id);
alter table assignment enable row level security;
create policy see on assignment for select using ((select my_rights()) is not null);
create policy curate on assignment using ((select may_curate())) with check ((select may_curate()));

create or replace function grant_member(login name) returns void language plpgsql set search_path from current as $$
declare
  here name := current_schema();
begin
  execute format('grant usage on schema %I to %I', here, login);
  execute format('grant select on all tables in schema %I to %I', here, login);
  execute format('grant insert on history, history_change, claim, claim_span, claim_link, annotation, annotation_category,
    annotation_value, annotation_target, assignment, paper_done, paper, paper_revision, part, annotator, taxonomy_release, term,
    release_category, release_below to %I', login);
  execute format('grant update on annotation, paper, annotator to %I', login);
  execute format('grant delete on claim, claim_span, claim_link, annotation, annotation_category, annotation_value,
    annotation_target, assignment, paper_done, paper, annotator to %I', login);
end $$;
