-- What stands on labels and cards, where the whole name is too long.
alter table school add column shortName text;
