-- Most judgements have one category and most actions make one change: both stand in one row with what they belong to, as
-- every row and every index costs each action. Several still have a table of their own.
alter table annotation add column term_id int;
lock table annotation in exclusive mode;
lock table annotation_category in exclusive mode;
update annotation set term_id = (select k.term_id from annotation_category k
    where k.paper_id = annotation.paper_id and k.annotation_id = annotation.id)
  where (select count(*) from annotation_category k
    where k.paper_id = annotation.paper_id and k.annotation_id = annotation.id) = 1;
delete from annotation_category where exists (select 1 from annotation a where a.paper_id = annotation_category.paper_id
  and a.id = annotation_category.annotation_id and a.term_id is not null);
create index annotation_term on annotation (term_id, paper_id);

-- The past is never written anew: of actions from before this, the only change stays in history_change.
alter table history add column change_kind varchar(30);
alter table history add column paper_id bigint;
alter table history add column subject_id bigint;
alter table history add column before_json clob;
alter table history add column after_json clob;
create index history_of_one on history (paper_id, subject_id);
