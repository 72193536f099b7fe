-- In which transaction an action was written, so that numbers which are known for one moment can be brought up to another
-- one: what came in since, also from who was still writing at the first, has no smaller one.
alter table history add column written_in xid8 not null default pg_current_xact_id();
create index history_written_in on history (written_in);
