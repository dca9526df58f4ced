-- What is meant to be done, who does it by when, what became of it, and the records that fulfil it.
create table plan (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  kind text not null, title text not null, startOn text not null, endOn text not null, prose text not null
) strict;

create table planItem (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  planId text not null references plan (id), rank integer not null, what text not null, staffIds text not null, dueOn text,
  state text not null, doneOn text, outcome text, sourceNoteId text references reportNote (id),
  meetingId text references meeting (id), decision text, carriedFromId text references planItem (id)
) strict;
create index planItem_by_plan on planItem (planId, rank) where deletedAt is null;
create index planItem_by_meeting on planItem (meetingId) where deletedAt is null and meetingId is not null;
-- a difficulty becomes an item once, and an item goes on in one later plan
create unique index planItem_by_note on planItem (sourceNoteId)
  where deletedAt is null and sourceNoteId is not null and carriedFromId is null;
create unique index planItem_by_former on planItem (carriedFromId) where deletedAt is null and carriedFromId is not null;

create table planItemLink (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  planItemId text not null references planItem (id), kind text not null, targetId text not null
) strict;
create unique index planItemLink_by_item on planItemLink (planItemId, kind, targetId) where deletedAt is null;
create index planItemLink_by_target on planItemLink (targetId) where deletedAt is null;
