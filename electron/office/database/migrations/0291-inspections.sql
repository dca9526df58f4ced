-- Inspections, what they found, and letters of responsibility.
create table inspection (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  day text not null, kind text not null, office text not null, people text, praised text, note text
) strict;

create table finding (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  inspectionId text not null references inspection (id), title text not null, serious integer, deadline text not null,
  staffId text not null references staff (id), asked text, measures text, doneOn text, proof text not null,
  recheckedOn text, recheckedById text references staff (id), passed integer, recheckNote text,
  closedOn text, closedById text references staff (id)
) strict;
create index finding_by_inspection on finding (inspectionId) where deletedAt is null;

create table responsibilityLetter (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  year integer not null, staffId text references staff (id), name text, post text, about text not null,
  duties text not null, signedOn text
) strict;
