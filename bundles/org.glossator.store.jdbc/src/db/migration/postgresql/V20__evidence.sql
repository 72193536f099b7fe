-- Judgements by the papers whose words they name, which move when such a paper has a new text.
create index annotation_value_ref on annotation_value (ref_paper) where ref_paper is not null;
