-- How much room the school's own standard asks for; empty is the published one (domain.md 1.12).
alter table school add column indoorLeast integer;
alter table school add column outdoorLeast integer;
