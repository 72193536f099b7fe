-- All that belongs to a paper says so itself, so that the same questions find it on one partition of a larger database.
alter table claim_span add column paper_id bigint;
update claim_span s set paper_id = (select c.paper_id from claim c where c.id = s.claim_id);
alter table claim_span alter column paper_id not null;

alter table annotation_category add column paper_id bigint;
update annotation_category k set paper_id = (select a.paper_id from annotation a where a.id = k.annotation_id);
alter table annotation_category alter column paper_id not null;

-- Made by the program for each attempt to do an action: how it finds out whether a commit came through whose answer was
-- lost with the connection. Null for what was done before.
alter table history add column action_id bigint;
