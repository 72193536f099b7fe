-- What the first released program would have kept: run after V1__corpus.sql. Never edited.
insert into schema_version (version, name, applied_ms) values (1, 'V1__corpus.sql', 1768478400000);
insert into annotator (id, name) values (1, 'Ada');
insert into taxonomy_release (id, taxonomy, major, minor, patch, title, description, body, published_ms)
values (4, 't', 1, 0, 0, 'T', '', 'taxonomy t version 1.0.0', 1768478400000);
insert into term (id, taxonomy, category) values (1, 't', 'good');
insert into release_category
(release_id, number, last_below, term_id, path, label, definition, palette_key, colour, is_abstract, notes)
values (4, 0, 0, 1, 'good', 'good', '', '', '', 0, '[]');
insert into paper_revision
(paper_id, revision, paper_key, title, title_folded, authors, identifiers, body_length, body)
values (2, 1, 'title:feedback', 'Feedback', 'feedback', '["Grace"]', '{}', 19, 'It helps. It costs.');
insert into part (paper_id, revision, position, kind, heading, starts, ends) values (2, 1, 0, 'ABSTRACT', '', 0, 19);
insert into paper (id, revision, paper_key, title, title_folded) values (2, 1, 'title:feedback', 'Feedback', 'feedback');
insert into claim (id, paper_id, author_id, made_ms) values (3, 2, 1, 1768478400000);
insert into claim_span (claim_id, position, starts, ends) values (3, 0, 0, 9);
insert into annotation
(id, paper_id, claim_id, annotator_id, release_id, revision, words, provenance, source, made_ms)
values (5, 2, 3, 1, 4, 1, 'Hm.', 'PERSON', '', 1768478400000);
insert into annotation_category (annotation_id, position, term_id) values (5, 0, 1);
insert into paper_done (paper_id, annotator_id) values (2, 1);
insert into history (code, who, made_ms) values ('papers.import', 0, 1768478400000);
insert into history (code, who, made_ms) values ('claim.mark', 1, 1768478400000);
insert into history (code, who, made_ms) values ('paper.finish', 1, 1768478400000);
insert into history_change (history_number, position, kind, paper_id, before_json, after_json)
values (1, 0, 'AddAnnotator', null, null, '{"id":"0000000000001","name":"Ada"}');
insert into history_change (history_number, position, kind, paper_id, before_json, after_json)
values (1, 1, 'PublishRelease', null, null, '{"id":"0000000000004","taxonomy":"t","version":"1.0.0"}');
insert into history_change (history_number, position, kind, paper_id, before_json, after_json)
values (1, 2, 'AddPaper', 2, null, '{"id":"0000000000002","revision":1,"key":"title:feedback"}');
insert into history_change (history_number, position, kind, paper_id, before_json, after_json)
values (2, 0, 'AddClaim', 2, null,
'{"id":"0000000000003","author":"0000000000001","made":"2026-01-15T12:00:00Z","spans":[[0,9]]}');
insert into history_change (history_number, position, kind, paper_id, before_json, after_json)
values (2, 1, 'AddAnnotation', 2, null,
'{"id":"0000000000005","claim":"0000000000003","annotator":"0000000000001","release":"0000000000004","categories":["good"],"comment":"Hm.","provenance":"PERSON","source":"","made":"2026-01-15T12:00:00Z"}');
insert into history_change (history_number, position, kind, paper_id, before_json, after_json)
values (3, 0, 'MarkDone', 2, '{"annotator":"0000000000001","done":false}', '{"annotator":"0000000000001","done":true}');
