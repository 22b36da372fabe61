-- Chats are found by a keyed hash (mark) and kept sealed (see org.wegwijs.chat.Seal).
-- Rows from before have no mark; the next start fills it and seals them.
alter table chat_thread drop constraint chat_thread_by_chat;
alter table chat_thread alter column chat set data type varchar(300);
alter table chat_thread alter column position set data type varchar(14000);
alter table chat_thread add column mark varchar(64);
alter table chat_thread add column place varchar(40);
create unique index chat_thread_by_mark on chat_thread (mark);

drop index delivery_by_chat;
alter table delivery alter column chat set data type varchar(300);
alter table delivery alter column reply set data type varchar(60000);
alter table delivery add column mark varchar(64);
-- What is to be done with the row: 'reply' is sent; 'trace-free' is sent and its message not noted;
-- 'withdraw' names messages that are to be deleted.
alter table delivery add column kind varchar(12) default 'reply' not null;
create index delivery_by_mark on delivery (mark, id);

-- The messages of a chat that a channel can still delete; for 48 hours, and for nothing else.
create table chat_message (
    mark         varchar(64)              not null,
    message      varchar(64)              not null,
    noted_at     timestamp with time zone not null,
    primary key (mark, message)
);
create index chat_message_by_age on chat_message (noted_at);
