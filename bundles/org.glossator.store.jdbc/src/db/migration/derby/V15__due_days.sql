-- The last day on which what is assigned is in time.
alter table assignment add column due_day int; -- days since 1 January 1970, by the calendar of whoever looks; null: none
