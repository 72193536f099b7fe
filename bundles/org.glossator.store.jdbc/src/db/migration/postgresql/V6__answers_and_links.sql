-- A judgement says more than its categories, is about more than claims, and claims are linked.
create table claim_link (
  id bigint not null,
  paper_id bigint not null references paper,
  source_id bigint not null,
  target_paper_id bigint not null references paper,
  target_id bigint not null,
  relation text not null,
  release_id bigint not null references taxonomy_release,
  author_id bigint not null references annotator,
  made_ms bigint not null,
  primary key (paper_id, id),
  foreign key (paper_id, source_id) references claim (paper_id, id),
  foreign key (target_paper_id, target_id) references claim (paper_id, id)
) by_paper;
create index claim_link_source on claim_link (paper_id, source_id);
create index claim_link_target on claim_link (target_paper_id, target_id);
create index claim_link_author on claim_link (author_id);

alter table annotation
  add column part int, -- judged, as its place among the parts of the paper; -1: see annotation_target
  add column answers int not null default 0, -- rows of annotation_value: none need be looked for where 0
  add column confidence double precision, -- 0 to 1; null where it was not said
  add column undecided smallint not null default 0;

-- Judgements on links and on other judgements: few, so that the many need no index for them.
create table annotation_target (
  annotation_id bigint not null,
  link_id bigint,
  about_id bigint, -- the other judgement that is judged
  paper_id bigint not null,
  primary key (paper_id, annotation_id),
  foreign key (paper_id, annotation_id) references annotation (paper_id, id),
  foreign key (paper_id, link_id) references claim_link (paper_id, id)
) by_paper;
create index annotation_target_link on annotation_target (paper_id, link_id);
create index annotation_target_about on annotation_target (paper_id, about_id);

-- What was entered for the attributes of the taxonomy: a row each, several for lists.
create table annotation_value (
  annotation_id bigint not null,
  attribute text not null,
  position int not null,
  kind text not null,
  number double precision, -- also 1 for yes and 0 for no
  words text, -- also the name of an option, and a corrected text
  original text, -- what was corrected
  ref_paper bigint,
  ref_claim bigint,
  starts int,
  ends int,
  paper_id bigint not null,
  primary key (paper_id, annotation_id, attribute, position),
  foreign key (paper_id, annotation_id) references annotation (paper_id, id)
) by_paper;

alter table claim_link enable row level security;
create policy see on claim_link for select using ((select my_rights()) is not null);
create policy curate on claim_link using ((select may_curate())) with check ((select may_curate()));
create policy own on claim_link
  using ((select my_rights()) = 'annotator' and author_id = (select my_annotator()))
  with check ((select my_rights()) = 'annotator' and author_id = (select my_annotator()));

alter table annotation_value enable row level security;
create policy see on annotation_value for select using ((select my_rights()) is not null);
create policy curate on annotation_value using ((select may_curate())) with check ((select may_curate()));
create policy own_in on annotation_value for insert with check ((select my_rights()) = 'annotator' and exists (
  select from annotation a where a.paper_id = annotation_value.paper_id and a.id = annotation_id
    and a.annotator_id = (select my_annotator())));
create policy own_out on annotation_value for delete using ((select my_rights()) = 'annotator' and exists (
  select from annotation a where a.paper_id = annotation_value.paper_id and a.id = annotation_id
    and a.annotator_id = (select my_annotator())));

alter table annotation_target enable row level security;
create policy see on annotation_target for select using ((select my_rights()) is not null);
create policy curate on annotation_target using ((select may_curate())) with check ((select may_curate()));
create policy own_in on annotation_target for insert with check ((select my_rights()) = 'annotator' and exists (
  select from annotation a where a.paper_id = annotation_target.paper_id and a.id = annotation_id
    and a.annotator_id = (select my_annotator())));
create policy own_out on annotation_target for delete using ((select my_rights()) = 'annotator' and exists (
  select from annotation a where a.paper_id = annotation_target.paper_id and a.id = annotation_id
    and a.annotator_id = (select my_annotator())));

create or replace function grant_member(login name) returns void language plpgsql set search_path from current as $$
declare
  here name := current_schema();
begin
  execute format('grant usage on schema %I to %I', here, login);
  execute format('grant select on all tables in schema %I to %I', here, login);
  execute format('grant insert on history, history_change, claim, claim_span, claim_link, annotation, annotation_category,
    annotation_value, annotation_target, paper_done, paper, paper_revision, part, annotator, taxonomy_release, term, release_category to %I',
    login);
  execute format('grant update on annotation, paper, annotator to %I', login);
  execute format('grant delete on claim, claim_span, claim_link, annotation, annotation_category, annotation_value,
    annotation_target, paper_done, paper, annotator to %I', login);
end $$;
