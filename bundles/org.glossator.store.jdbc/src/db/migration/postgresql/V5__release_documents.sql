-- Everything that a release says, compiled, as one document: read without the language. Null for what was published before.
alter table taxonomy_release add column compiled text;
