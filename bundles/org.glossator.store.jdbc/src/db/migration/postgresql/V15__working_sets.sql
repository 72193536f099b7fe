-- Sets of papers that a person has given a name and works with. Looked up by whose they are, and by paper.
create table working_set (
  id bigint not null primary key,
  owner_id bigint not null references annotator,
  name varchar(200) not null
);
create index working_set_owner on working_set (owner_id);

create table working_set_paper (
  set_id bigint not null references working_set,
  paper_id bigint not null references paper,
  primary key (set_id, paper_id)
);
create index working_set_paper_paper on working_set_paper (paper_id);

-- Sentences that are not to be proposed as claims to a person again.
create table rejection (
  paper_id bigint not null references paper,
  annotator_id bigint not null references annotator,
  sentence varchar(40) not null, -- stands for the words, the same in every version of the text that has them
  made_ms bigint not null,
  primary key (paper_id, annotator_id, sentence)
);
create index rejection_annotator on rejection (annotator_id);

alter table working_set enable row level security;
create policy see on working_set for select using ((select my_rights()) is not null);
create policy curate on working_set using ((select may_curate())) with check ((select may_curate()));
create policy own on working_set
  using ((select my_rights()) = 'annotator' and owner_id = (select my_annotator()))
  with check ((select my_rights()) = 'annotator' and owner_id = (select my_annotator()));

alter table working_set_paper enable row level security;
create policy see on working_set_paper for select using ((select my_rights()) is not null);
create policy curate on working_set_paper using ((select may_curate())) with check ((select may_curate()));
create policy own_in on working_set_paper for insert with check ((select my_rights()) = 'annotator' and exists (
  select from working_set s where s.id = set_id and s.owner_id = (select my_annotator())));
create policy own_out on working_set_paper for delete using ((select my_rights()) = 'annotator' and exists (
  select from working_set s where s.id = set_id and s.owner_id = (select my_annotator())));

alter table rejection enable row level security;
create policy see on rejection for select using ((select my_rights()) is not null);
create policy curate on rejection using ((select may_curate())) with check ((select may_curate()));
create policy own on rejection
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
    paper_revision, part, annotator, taxonomy_release, term, release_category, release_below to %I', login);
  execute format('grant update on annotation, working_set, paper, annotator to %I', login);
  execute format('grant delete on claim, claim_span, claim_link, annotation, annotation_category, annotation_value,
    annotation_target, assignment, working_set, working_set_paper, rejection, paper_done, paper, annotator to %I', login);
end $$;
