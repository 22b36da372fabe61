-- Photos and PDFs that go with announcements; their bytes in parts, since H2 takes at most 1,048,576 in one value.
create table announcement_file (
    id           varchar(36)              not null primary key,
    announcement varchar(36)              not null references announcement (id) on delete cascade,
    type         varchar(40)              not null,
    created      timestamp with time zone not null
);
create index announcement_file_by_announcement on announcement_file (announcement);

create table announcement_file_part (
    file         varchar(36)              not null references announcement_file (id) on delete cascade,
    part         integer                  not null,
    content      bytea                    not null,
    primary key (file, part)
);

-- What Telegram calls a file that it has, so that it is uploaded once; a name is good for one bot only.
create table telegram_file (
    enclosure    varchar(64)              not null,
    bot          varchar(40)              not null,
    file         varchar(400)             not null,
    primary key (enclosure, bot)
);
