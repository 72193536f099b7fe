-- The history can be asked: why, what can be undone, and the past of each thing.

-- Actions are numbered by the program now: a number from the database cost as much as a row.
create table history_2 (
  number bigint not null primary key,
  code varchar(200) not null,
  who bigint not null,
  made_ms bigint not null, -- never falls with the number
  why varchar(2000) not null,
  kind smallint not null, -- 0 final, 1 work, 2 undo, 3 redo
  reverses bigint, -- the action that an undo or redo takes back
  changes int not null,
  action_id bigint
);

insert into history_2 (number, code, who, made_ms, why, action_id, kind, changes)
select h.number, h.code, h.who, h.made_ms, '', h.action_id,
  case when exists (select 1 from history_change c where c.history_number = h.number and c.kind in
    ('AddAnnotator', 'RemoveAnnotator', 'AddPaper', 'RemovePaper', 'RevisePaper', 'PublishRelease')) then 0 else 1 end,
  (select count(*) from history_change c where c.history_number = h.number)
from history h;

drop table history;

rename table history_2 to history;

create index history_who on history (who, number desc);

-- The id of what changed; of the paper where someone finishes it. Filled by HistorySubjects for what was there before.
alter table history_change add column subject_id bigint not null default 0;

create index history_subject on history_change (paper_id, subject_id, history_number, position);
