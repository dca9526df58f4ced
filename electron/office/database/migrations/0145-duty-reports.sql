-- Mandatory reporting: what was found, whom it was told to and when. Seen by the principal and those named alone.
create table dutyReport (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  childId text not null references child (id), situations text not null, foundAt text not null,
  foundById text not null references staff (id), seen text, steps text not null, named text, closedOn text, outcome text
) strict;
create index dutyReport_by_child on dutyReport (childId) where deletedAt is null;

-- Empty: as the program has them (shared/areas/guardians/settings.ts).
alter table school add column carerToldMinutes integer;
alter table school add column parentsToldMinutes integer;
alter table school add column authorityToldMinutes integer;
alter table school add column dutyNumbers text;
