-- What is below a category by another parent than the one that it stands below in the tree, whose numbers say the rest.
-- Filled by BranchRows for what was published before.
create table release_below (
  release_id bigint not null references taxonomy_release,
  number int not null, -- of the category above, in this release
  term_id int not null references term,
  primary key (release_id, number, term_id)
);
alter table release_below enable row level security;
create policy see on release_below for select using ((select my_rights()) is not null);
create policy curate on release_below for insert with check ((select may_curate()));

create or replace function grant_member(login name) returns void language plpgsql set search_path from current as $$
declare
  here name := current_schema();
begin
  execute format('grant usage on schema %I to %I', here, login);
  execute format('grant select on all tables in schema %I to %I', here, login);
  execute format('grant insert on history, history_change, claim, claim_span, claim_link, annotation, annotation_category,
    annotation_value, annotation_target, paper_done, paper, paper_revision, part, annotator, taxonomy_release, term,
    release_category, release_below to %I', login);
  execute format('grant update on annotation, paper, annotator to %I', login);
  execute format('grant delete on claim, claim_span, claim_link, annotation, annotation_category, annotation_value,
    annotation_target, paper_done, paper, annotator to %I', login);
end $$;

-- Releases stay what they are, also for who owns the tables.
create function release_stays() returns trigger language plpgsql set search_path from current as $$
begin
  raise exception 'a taxonomy that is published stays as it is' using errcode = 'restrict_violation';
end $$;
create trigger stays before update or delete on taxonomy_release for each row execute function release_stays();
create trigger stays before update or delete on release_category for each row execute function release_stays();
create trigger stays before update or delete on release_below for each row execute function release_stays();
create trigger stays before update or delete on term for each row execute function release_stays();
