-- The typical children that each class names. `endsOn` is the first day after; null runs on.
create table typicalChild (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  childId text not null references child (id), startsOn text not null, endsOn text, reason text
) strict;
create index typicalChild_by_child on typicalChild (childId) where deletedAt is null;
create index spell_of_mentor on spell (childId, endsOn) where kind = 'mentor' and deletedAt is null;
