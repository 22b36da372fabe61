-- What waits for a channel, in the order in which it is sent: the next are found without looking at the rest.
drop index bulk_row_by_state;
create index bulk_row_by_state on bulk_row (bulk, state, channel, not_before, id);

-- What is held for minutes is dropped every few seconds, without looking at everybody.
create index chat_thread_by_heard on chat_thread (heard_at);
create index chat_thread_by_unsettled on chat_thread (unsettled_at);
