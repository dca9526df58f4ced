-- The rows of several children's files that are one person share a personId: brothers and sisters by their parents.
alter table kin add column personId text;
create index kin_by_person on kin (personId) where personId is not null and deletedAt is null;
