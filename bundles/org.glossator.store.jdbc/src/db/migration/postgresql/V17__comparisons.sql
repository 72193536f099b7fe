-- Comparison tasks: claims that are judged against each other. What is shown together is decided when a task is made, and so are
-- the words: claims may be reshaped or removed later.
create table comparison (
  id bigint not null primary key,
  title text not null,
  kind text not null,
  question text not null, -- by what they are compared
  release_id bigint references taxonomy_release, -- null where the question says all
  category text, -- of that release
  seed bigint not null, -- from which the questions were drawn
  design text not null, -- places of claims that are shown together, as in "0 3;1 2"
  author_id bigint not null references annotator,
  made_ms bigint not null
);

create table comparison_claim (
  comparison_id bigint not null references comparison,
  position int not null,
  paper_id bigint not null,
  claim_id bigint not null,
  words text not null,
  primary key (comparison_id, position)
);

create table ranking (
  comparison_id bigint not null references comparison,
  question int not null, -- its place in the design, from 0
  annotator_id bigint not null references annotator,
  ranks text not null, -- of the claims in the order of the question, as in "1 2"; empty: cannot decide
  made_ms bigint not null,
  primary key (comparison_id, question, annotator_id)
);
create index comparison_author on comparison (author_id);
create index ranking_annotator on ranking (annotator_id);

alter table comparison enable row level security;
create policy see on comparison for select using ((select my_rights()) is not null);
create policy curate on comparison using ((select may_curate())) with check ((select may_curate()));
create policy own on comparison
  using ((select my_rights()) = 'annotator' and author_id = (select my_annotator()))
  with check ((select my_rights()) = 'annotator' and author_id = (select my_annotator()));

alter table comparison_claim enable row level security;
create policy see on comparison_claim for select using ((select my_rights()) is not null);
create policy curate on comparison_claim using ((select may_curate())) with check ((select may_curate()));
create policy own_in on comparison_claim for insert with check ((select my_rights()) = 'annotator' and exists (
  select from comparison c where c.id = comparison_id and c.author_id = (select my_annotator())));
create policy own_out on comparison_claim for delete using ((select my_rights()) = 'annotator' and exists (
  select from comparison c where c.id = comparison_id and c.author_id = (select my_annotator())));

alter table ranking enable row level security;
create policy see on ranking for select using ((select my_rights()) is not null);
create policy curate on ranking using ((select may_curate())) with check ((select may_curate()));
create policy own on ranking
  using ((select my_rights()) = 'annotator' and annotator_id = (select my_annotator()))
  with check ((select my_rights()) = 'annotator' and annotator_id = (select my_annotator()));

create or replace function grant_member(login name) returns void language plpgsql set search_path from current as $$
declare
  here name := current_schema();
begin
  execute format('grant usage on schema %I to %I', here, login);
  execute format('grant select on all tables in schema %I to %I', here, login);
  execute format('grant insert on history, history_change, claim, claim_span, claim_link, annotation, annotation_category,
    annotation_value, annotation_target, assignment, working_set, working_set_paper, rejection, paper_done, paper,
    paper_revision, part, annotator, taxonomy_release, term, release_category, release_below, comparison, comparison_claim, ranking
    to %I', login);
  execute format('grant update on annotation, working_set, paper, annotator to %I', login);
  execute format('grant delete on claim, claim_span, claim_link, annotation, annotation_category, annotation_value,
    annotation_target, assignment, working_set, working_set_paper, rejection, paper_done, paper, annotator, comparison,
    comparison_claim, ranking to %I', login);
end $$;
