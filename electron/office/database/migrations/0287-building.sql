-- Steps of building the home, what stands in their way, and a month's words of progress.
create table buildingStep (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  what text not null, staffId text references staff (id), plannedOn text not null, begunOn text, doneOn text,
  stoppedOn text, stoppedBecause text, note text
) strict;

create table buildingObstacle (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  what text not null, since text not null, expectedUntil text, measure text, resolvedOn text, resolvedHow text
) strict;

create table buildingMonth (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  month text not null, words text not null
) strict;
create unique index buildingMonth_by_month on buildingMonth (month) where deletedAt is null;
