-- Practices are articles with facts of their own; any item can be taken out of every channel at once.
alter table article add column practice varchar(4000);
-- All topics with a blank before and after each: of an article its own, of a practice the further ones too.
alter table article add column topics varchar(1000) default ' ' not null;
update article set topics = concat(' ', topic, ' ');
alter table article add column withheld boolean default false not null;
alter table service add column withheld boolean default false not null;
