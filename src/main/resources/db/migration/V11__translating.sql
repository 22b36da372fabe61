-- Whose words a translation is, null where a file or a machine wrote them; and who gave it its state, and when.
alter table translation add column written_by uuid;
alter table translation add column set_by varchar(120);
alter table translation add column set_at timestamp with time zone;
create index translation_by_language on translation (language);

-- PO files that somebody is looking at before they are imported; gone a day later.
create table translation_upload (
    id          uuid                     not null primary key,
    account     uuid                     not null,
    language    varchar(35)              not null,
    uploaded_at timestamp with time zone not null,
    content     text                     not null
);
