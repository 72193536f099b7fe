-- Who may do what, enforced here and not only in the program. A member is a login of the server with one of four rights:
--   reader     sees everything, changes nothing
--   annotator  also marks claims and judges, under the own name only
--   curator    also changes the work of others, papers, people and taxonomies
--   owner      also says who is a member
-- Who made the corpus owns the tables and is above these rules.

create table member (
  login name not null primary key,
  rights text not null check (rights in ('reader', 'annotator', 'curator', 'owner')),
  annotator_id bigint references annotator,
  check (rights <> 'annotator' or annotator_id is not null)
);

-- What the caller may do; stable, so that it is asked once in a statement.
create function my_rights() returns text language sql stable security definer set search_path from current as
  $$ select rights from member where login = session_user $$;

create function my_annotator() returns bigint language sql stable security definer set search_path from current as
  $$ select annotator_id from member where login = session_user $$;

create function may_curate() returns boolean language sql stable security definer set search_path from current as
  $$ select coalesce((select rights in ('curator', 'owner') from member where login = session_user), false) $$;

-- Gives a login the privileges without which no policy is ever asked. Also run after each migration.
create function grant_member(login name) returns void language plpgsql set search_path from current as $$
declare
  here name := current_schema();
begin
  execute format('grant usage on schema %I to %I', here, login);
  execute format('grant select on all tables in schema %I to %I', here, login);
  execute format('grant insert on history, history_change, claim, claim_span, annotation, annotation_category,
    paper_done, paper, paper_revision, part, annotator, taxonomy_release, term, release_category to %I', login);
  execute format('grant update on annotation, paper, annotator to %I', login);
  execute format('grant delete on claim, claim_span, annotation, annotation_category, paper_done, paper, annotator to %I',
    login);
end $$;

-- Makes a login of the server a member, or gives a member other rights. The annotator is found by name or joins.
create function admit(login name, rights text, annotator text default null) returns void
language plpgsql security definer set search_path from current as $$
declare
  person bigint;
begin
  if session_user <> current_user and coalesce(my_rights(), '') <> 'owner' then
    raise exception 'only an owner of the corpus admits members' using errcode = 'insufficient_privilege';
  end if;
  if not exists (select from pg_roles where rolname = admit.login) then
    raise exception 'there is no role %: make it first with create role', admit.login using errcode = 'undefined_object';
  end if;
  if admit.annotator is not null then
    select a.id into person from annotator a where a.name = admit.annotator;
    if person is null then
      person := ((extract(epoch from clock_timestamp()) * 1000)::bigint << 21) | floor(random() * 2097152)::bigint;
      insert into annotator (id, name) values (person, admit.annotator);
    end if;
  end if;
  insert into member (login, rights, annotator_id) values (admit.login, admit.rights, person)
    on conflict on constraint member_pkey do update set rights = excluded.rights,
      annotator_id = coalesce(excluded.annotator_id, member.annotator_id);
  perform grant_member(admit.login);
end $$;

-- Takes the rights away; what the member did stays.
create function dismiss(login name) returns void
language plpgsql security definer set search_path from current as $$
begin
  if session_user <> current_user and coalesce(my_rights(), '') <> 'owner' then
    raise exception 'only an owner of the corpus dismisses members' using errcode = 'insufficient_privilege';
  end if;
  delete from member m where m.login = dismiss.login;
  execute format('revoke all on all tables in schema %I from %I', current_schema(), dismiss.login);
  execute format('revoke all on schema %I from %I', current_schema(), dismiss.login);
end $$;

revoke execute on function grant_member(name) from public;

-- Everyone who is a member sees everything; who may change what differs.
alter table schema_version enable row level security;
create policy see on schema_version for select using ((select my_rights()) is not null);

alter table member enable row level security;
create policy see on member for select using (login = session_user or (select my_rights()) = 'owner');

alter table annotator enable row level security;
create policy see on annotator for select using ((select my_rights()) is not null);
create policy curate on annotator using ((select may_curate())) with check ((select may_curate()));

alter table paper enable row level security;
create policy see on paper for select using ((select my_rights()) is not null);
create policy curate on paper using ((select may_curate())) with check ((select may_curate()));

alter table paper_revision enable row level security;
create policy see on paper_revision for select using ((select my_rights()) is not null);
create policy curate on paper_revision using ((select may_curate())) with check ((select may_curate()));

alter table part enable row level security;
create policy see on part for select using ((select my_rights()) is not null);
create policy curate on part using ((select may_curate())) with check ((select may_curate()));

alter table taxonomy_release enable row level security;
create policy see on taxonomy_release for select using ((select my_rights()) is not null);
create policy curate on taxonomy_release for insert with check ((select may_curate()));

alter table term enable row level security;
create policy see on term for select using ((select my_rights()) is not null);
create policy curate on term for insert with check ((select may_curate()));

alter table release_category enable row level security;
create policy see on release_category for select using ((select my_rights()) is not null);
create policy curate on release_category for insert with check ((select may_curate()));

alter table claim enable row level security;
create policy see on claim for select using ((select my_rights()) is not null);
create policy curate on claim using ((select may_curate())) with check ((select may_curate()));
create policy own on claim
  using ((select my_rights()) = 'annotator' and author_id = (select my_annotator()))
  with check ((select my_rights()) = 'annotator' and author_id = (select my_annotator()));

alter table claim_span enable row level security;
create policy see on claim_span for select using ((select my_rights()) is not null);
create policy curate on claim_span using ((select may_curate())) with check ((select may_curate()));
create policy own_in on claim_span for insert with check ((select my_rights()) = 'annotator' and exists (
  select from claim c where c.paper_id = claim_span.paper_id and c.id = claim_id
    and c.author_id = (select my_annotator())));
create policy own_out on claim_span for delete using ((select my_rights()) = 'annotator' and exists (
  select from claim c where c.paper_id = claim_span.paper_id and c.id = claim_id
    and c.author_id = (select my_annotator())));

alter table annotation enable row level security;
create policy see on annotation for select using ((select my_rights()) is not null);
create policy curate on annotation using ((select may_curate())) with check ((select may_curate()));
create policy own on annotation
  using ((select my_rights()) = 'annotator' and annotator_id = (select my_annotator()))
  with check ((select my_rights()) = 'annotator' and annotator_id = (select my_annotator()));

alter table annotation_category enable row level security;
create policy see on annotation_category for select using ((select my_rights()) is not null);
create policy curate on annotation_category using ((select may_curate())) with check ((select may_curate()));
create policy own_in on annotation_category for insert with check ((select my_rights()) = 'annotator' and exists (
  select from annotation a where a.paper_id = annotation_category.paper_id and a.id = annotation_id
    and a.annotator_id = (select my_annotator())));
create policy own_out on annotation_category for delete using ((select my_rights()) = 'annotator' and exists (
  select from annotation a where a.paper_id = annotation_category.paper_id and a.id = annotation_id
    and a.annotator_id = (select my_annotator())));

alter table paper_done enable row level security;
create policy see on paper_done for select using ((select my_rights()) is not null);
create policy curate on paper_done using ((select may_curate())) with check ((select may_curate()));
create policy own on paper_done
  using ((select my_rights()) = 'annotator' and annotator_id = (select my_annotator()))
  with check ((select my_rights()) = 'annotator' and annotator_id = (select my_annotator()));

-- The history is only added to, by oneself and under one's own login.
alter table history enable row level security;
create policy see on history for select using ((select my_rights()) is not null);
create policy add on history for insert with check (login = session_user and ((select may_curate())
  or (select my_rights()) = 'annotator' and who = (select my_annotator())));

alter table history_change enable row level security;
create policy see on history_change for select using ((select my_rights()) is not null);
create policy add on history_change for insert with check (login = session_user
  and (select my_rights()) in ('annotator', 'curator', 'owner')
  and not exists (select from history h where h.number = history_number and h.login <> session_user));
