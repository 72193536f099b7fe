-- When an action was done in the copy of the corpus from which it came in; null for what was done here. Which action it is
-- says its action_id, the same in every copy.
alter table history add column done_ms bigint;
