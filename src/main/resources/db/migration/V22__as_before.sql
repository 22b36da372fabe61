-- The state that a translation had until its source changed: it counts again once the source says the same again.
alter table translation add column state_before varchar(20);

-- Who wrote what was published; made_by is who published it. Null where nobody said it.
alter table content_version add column written_by varchar(120);
