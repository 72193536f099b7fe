-- The history can be asked: why, what can be undone, and the past of each thing.
alter table history
  add column why text not null default '',
  add column kind smallint not null default 0, -- 0 final, 1 work, 2 undo, 3 redo
  add column reverses bigint, -- the action that an undo or redo takes back
  add column changes int not null default 0;

update history h set
  kind = case when exists (select 1 from history_change c where c.history_number = h.number and c.kind in
    ('AddAnnotator', 'RemoveAnnotator', 'AddPaper', 'RemovePaper', 'RevisePaper', 'PublishRelease')) then 0 else 1 end,
  changes = (select count(*) from history_change c where c.history_number = h.number);

create index history_who on history (who, number desc);

-- The id of what changed; of the paper where someone finishes it. Filled by HistorySubjects for what was there before.
alter table history_change add column subject_id bigint not null default 0;
drop index history_change_paper;
create index history_subject on history_change (paper_id, subject_id, history_number, position);

-- The number of an action is known from its beginning, its row is written at its end.
create function next_action() returns bigint language sql security definer set search_path from current as
  $$ select nextval(pg_get_serial_sequence('history', 'number')) $$;
alter table history_change drop constraint history_change_history_number_fkey;
alter table history_change add foreign key (history_number) references history deferrable initially deferred;
drop policy add on history_change;
create policy add on history_change for insert with check (
  ((select may_curate()) or (select my_rights()) = 'annotator')
  and not exists (select from history h where h.number = history_number and h.login <> session_user));
