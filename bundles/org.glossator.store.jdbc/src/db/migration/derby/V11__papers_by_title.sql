-- Lists of papers by title: as much of it as an index holds well.
alter table paper add column sort_title varchar(60) not null default '';
update paper set sort_title = substr(title_folded, 1, 60);
create index paper_by_title on paper (sort_title, id);
