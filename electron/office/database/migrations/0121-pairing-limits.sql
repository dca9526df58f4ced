-- How many typical children a class names, and how many children a teacher takes (domain.md 1.5): the usual numbers first.
alter table school add column typicalLeast integer not null default 4;
alter table school add column typicalMost integer not null default 5;
alter table school add column pairedLeast integer not null default 2;
alter table school add column pairedMost integer not null default 3;
