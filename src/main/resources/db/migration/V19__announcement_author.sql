-- Accounts of the desk that are linked with a chat, or have a code with which to link one.
create table announcement_author (
    account      varchar(36)              not null primary key,
    code_hash    varchar(64),
    code_until   timestamp with time zone,
    channel      varchar(20),
    mark         varchar(64) unique,
    chat         varchar(300)
);
