-- Stands in the schema that keeps a corpus as it was before an upgrade: puts it back in the place of the upgraded corpus,
-- which stays under another name. For who owns both, when nobody is at work. Functions name the schema that they are in.
create function put_back(place name) returns text language plpgsql set search_path from current as $$
declare
  here name := current_schema();
  aside name := left(place, 40) || '_until_' || to_char(clock_timestamp(), 'YYYYMMDD_HH24MISS');
  there boolean := exists (select from pg_namespace where nspname = place);
  made text;
begin
  if there then
    execute format('alter schema %I rename to %I', place, aside);
  end if;
  execute format('alter schema %I rename to %I', here, place);
  perform set_config('search_path', format('%I, pg_temp', place), true);
  for made in select pg_get_functiondef(p.oid) from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = place and p.proname <> 'put_back' loop
    execute replace(replace(made, here, place), hashtext(here)::text, hashtext(place)::text);
  end loop;
  execute format('drop function %I.put_back(name)', place);
  perform grant_member(m.login) from member m join pg_roles r on r.rolname = m.login;
  return format('The corpus in %s is as it was.', place)
    || case when there then format(' What came after that is in the schema %s.', aside) else '' end;
end $$;
