-- The times of actions rise with their numbers, whoever acts and whatever the clocks say: both are given in one moment,
-- behind a lock that is held for that moment and not until the commit.
create sequence action_millis minvalue 0 start 0;
select setval('action_millis', coalesce((select max(made_ms) from history), 0));

create function next_action(now bigint, out number bigint, out millis bigint)
language plpgsql security definer set search_path from current as $$
begin
  perform pg_advisory_lock(hashtext(current_schema()), -1);
  number := nextval(pg_get_serial_sequence('history', 'number'));
  millis := greatest(now, (select last_value from action_millis));
  perform setval('action_millis', millis);
  perform pg_advisory_unlock(hashtext(current_schema()), -1);
end $$;

drop function next_action();
