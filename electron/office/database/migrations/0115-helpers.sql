-- Helpers from outside: who they are, the yearly look into their record, and the children they are paired with.
create table helper (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  name text not null, kind text not null, contactName text, sex text, birthDate text, idNumber text, phone text,
  workplace text, address text, offers text, agreementOn text, startsOn text, endsOn text, note text
) strict;

create table helperCheck (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  helperId text not null references helper (id), checkedOn text not null, checkedBy text, clean integer not null, note text
) strict;
create index helperCheck_by_helper on helperCheck (helperId) where deletedAt is null;

create table helperPairing (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  helperId text not null references helper (id), childId text not null references child (id),
  startsOn text not null, endsOn text, agreementOn text, withoutCheck text, note text
) strict;
create index helperPairing_by_helper on helperPairing (helperId) where deletedAt is null;
create index helperPairing_by_child on helperPairing (childId) where deletedAt is null;
