-- An owner, and not only who made the corpus, erases a person. Nobody may change the past but for that: each of these
-- functions asks for the right, and for a person whose name is erased already.
create function erased_person(person bigint) returns text
language plpgsql stable security definer set search_path from current as $$
declare
  id_text text;
begin
  if session_user <> current_user and coalesce(my_rights(), '') <> 'owner' then
    raise exception 'only an owner of the corpus erases people' using errcode = 'insufficient_privilege';
  end if;
  select substr(a.name, length('(erased) ') + 1) into id_text from annotator a
    where a.id = person and a.name like '(erased) %';
  if id_text is null then
    raise exception 'the person is not erased' using errcode = 'insufficient_privilege';
  end if;
  return id_text;
end $$;

create function erase_answers(person bigint) returns int
language plpgsql security definer set search_path from current as $$
declare
  rows int;
begin
  perform erased_person(person);
  update annotation_value v set words = '(erased)' where v.kind = 'TEXT' and exists (select from annotation a
    where a.paper_id = v.paper_id and a.id = v.annotation_id and a.annotator_id = person);
  get diagnostics rows = row_count;
  return rows;
end $$;

create function erase_reasons(person bigint) returns int
language plpgsql security definer set search_path from current as $$
declare
  rows int;
begin
  perform erased_person(person);
  update history h set why = '(erased)' where h.who = person and h.why <> '';
  get diagnostics rows = row_count;
  return rows;
end $$;

-- What one change says before and after, without the words of the person; only where it names the person.
create function erase_past(person bigint, action bigint, place int, erased_before text, erased_after text) returns int
language plpgsql security definer set search_path from current as $$
declare
  named text := '%' || erased_person(person) || '%';
  rows int;
  only_rows int := 0;
begin
  update history_change c set before_json = erased_before, after_json = erased_after
    where c.history_number = action and c.position = place
      and (c.before_json like named or c.after_json like named);
  get diagnostics rows = row_count;
  if place = 0 then
    update history h set before_json = erased_before, after_json = erased_after
      where h.number = action and h.change_kind is not null and (h.before_json like named or h.after_json like named);
    get diagnostics only_rows = row_count;
  end if;
  return rows + only_rows;
end $$;

create function forget_login(person bigint) returns void
language plpgsql security definer set search_path from current as $$
begin
  perform erased_person(person);
  update history_change c set login = 'erased' where c.history_number in (select h.number from history h where h.who = person);
  update history h set login = 'erased' where h.who = person;
end $$;
