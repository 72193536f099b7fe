-- When an action was done in the copy of the corpus from which it came in; null for what was done here. Which action it is
-- says its action_id, the same in every copy.
alter table history add column done_ms bigint;

-- An id as texts and histories write it; see IdText.
create function id_text(id bigint) returns text language sql immutable set search_path from current as
  $$ select string_agg(substr('0123456789abcdefghjkmnpqrstvwxyz', 1 + ((id >> (5 * i)) & 31)::int, 1), '' order by i desc)
  from generate_series(0, 12) i $$;

-- Who joins by being admitted is in the history like everyone else.
create function joined(person bigint, called text) returns void language plpgsql set search_path from current as $$
declare
  here bigint;
  now_ms bigint;
begin
  select a.number, a.millis into here, now_ms from next_action((extract(epoch from clock_timestamp()) * 1000)::bigint) a;
  insert into history (number, code, who, made_ms, why, kind, changes, action_id) values (here, 'annotator.admit', person,
    now_ms, '', 0, 1, ('x' || substr(md5(gen_random_uuid()::text), 1, 16))::bit(64)::bigint);
  insert into history_change (history_number, position, kind, paper_id, subject_id, before_json, after_json) values (here,
    0, 'AddAnnotator', null, person, null, json_build_object('id', id_text(person), 'name', called)::text);
end $$;

revoke execute on function joined(bigint, text) from public;

select joined(a.id, a.name) from annotator a where not exists (select from history_change c
  where c.paper_id is null and c.subject_id = a.id and c.kind = 'AddAnnotator');

create or replace function admit(login name, rights text, annotator text default null) returns void
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
      perform joined(person, admit.annotator);
    end if;
  end if;
  insert into member (login, rights, annotator_id) values (admit.login, admit.rights, person)
    on conflict on constraint member_pkey do update set rights = excluded.rights,
      annotator_id = coalesce(excluded.annotator_id, member.annotator_id);
  perform grant_member(admit.login);
end $$;
