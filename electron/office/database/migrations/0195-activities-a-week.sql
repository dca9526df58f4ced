-- How many activities a teaching week asks for; the number that comes with the program is the township's (domain.md 1.7).
alter table school add column activitiesLeast integer not null default 2;
