-- What a release says, packed into bytes: a start reads it, and long texts cost it more than what they say. Null for what was
-- published before, which stays where it is.
alter table taxonomy_release add column packed blob;
