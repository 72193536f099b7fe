-- What is below a category by another parent than the one that it stands below in the tree, whose numbers say the rest.
-- Filled by BranchRows for what was published before.
create table release_below (
  release_id bigint not null references taxonomy_release,
  number int not null, -- of the category above, in this release
  term_id int not null references term,
  primary key (release_id, number, term_id)
);

-- Releases stay what they are, whoever comes: Derby's triggers cannot raise an error, but a cast can fail.
create trigger release_stays after update on taxonomy_release referencing old as was for each row
  values cast(was.taxonomy || ' is published and stays as it is' as int);
create trigger release_remains after delete on taxonomy_release referencing old as was for each row
  values cast(was.taxonomy || ' is published and stays as it is' as int);
create trigger category_stays after update on release_category referencing old as was for each row
  values cast(cast(was.number as char(11)) || ' is published and stays as it is' as int);
create trigger category_remains after delete on release_category referencing old as was for each row
  values cast(cast(was.number as char(11)) || ' is published and stays as it is' as int);
create trigger below_stays after update on release_below referencing old as was for each row
  values cast(cast(was.number as char(11)) || ' is published and stays as it is' as int);
create trigger below_remains after delete on release_below referencing old as was for each row
  values cast(cast(was.number as char(11)) || ' is published and stays as it is' as int);
create trigger term_stays after update on term referencing old as was for each row
  values cast(was.category || ' is published and stays as it is' as int);
create trigger term_remains after delete on term referencing old as was for each row
  values cast(was.category || ' is published and stays as it is' as int);
