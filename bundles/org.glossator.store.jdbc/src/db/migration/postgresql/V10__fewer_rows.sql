-- Most judgements have one category and most actions make one change: both stand in one row with what they belong to, as
-- every row and every index costs each action. Several still have a table of their own.
alter table annotation add column term_id int references term;
update annotation t set term_id = k.term_id from annotation_category k
  where k.paper_id = t.paper_id and k.annotation_id = t.id and not exists (select from annotation_category o
    where o.paper_id = k.paper_id and o.annotation_id = k.annotation_id and o.position <> k.position);
delete from annotation_category k using annotation t
  where t.paper_id = k.paper_id and t.id = k.annotation_id and t.term_id is not null;
create index annotation_term on annotation (term_id, paper_id);

-- The past is never written anew: of actions from before this, the only change stays in history_change.
alter table history
  add column change_kind text,
  add column paper_id bigint,
  add column subject_id bigint,
  add column before_json text,
  add column after_json text;
create index history_of_one on history (paper_id, subject_id);
