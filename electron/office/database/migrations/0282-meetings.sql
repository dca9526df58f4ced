-- Who met, what was said and what was decided.
create table meeting (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  kind text not null, subject text not null, heldOn text not null, startsAt text, endsAt text, place text,
  chairId text references staff (id), chairName text, recorderId text references staff (id), staffIds text not null,
  others text, minutes text not null, decisions text not null, materials text not null
) strict;
create index meeting_by_day on meeting (heldOn) where deletedAt is null;
