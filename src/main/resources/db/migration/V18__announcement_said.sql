-- What an announcement said before each of its corrections: who still has that text asks whether it is ours.
create table announcement_said (
    announcement varchar(36)              not null references announcement (id) on delete cascade,
    until        timestamp with time zone not null,
    draft        varchar(400000)          not null,
    primary key (announcement, until)
);
