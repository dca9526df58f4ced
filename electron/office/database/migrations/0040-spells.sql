-- What was: spells that have ended. The columns of child and kin stay the truth of now; the present spell of a kind
-- begins where its last one here ends, or on awaySince, carerSince, enrolledOn. `endsOn` is the first day after.
create table spell (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  childId text not null references child (id), kinId text references kin (id), kind text not null,
  startsOn text, endsOn text not null, value text, note text
) strict;
create index spell_by_child on spell (childId) where deletedAt is null;
create index spell_by_end on spell (endsOn) where deletedAt is null;

alter table child add column cameBy text;
alter table child add column leftBy text;
alter table kin add column carerSince text;
