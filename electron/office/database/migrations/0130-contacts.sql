-- Talks, visits and calls: one row a meeting, and one for each child that it was for.
create table contact (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  kind text not null, day text not null, startsAt text, minutes integer,
  staffId text references staff (id), helperId text references helper (id), form text, topic text, place text,
  withWhom text, line text, mood text, purpose text, familySituation text, atSchool text, atHome text, course text,
  found text, advice text, parentsView text, effect text, followUp text, followUpBy text, followUpDoneOn text, note text
) strict;
create index contact_by_day on contact (day) where deletedAt is null;
create index contact_by_staff on contact (staffId, day) where deletedAt is null;
create index contact_by_helper on contact (helperId) where helperId is not null and deletedAt is null;
create index contact_by_followUp on contact (followUpBy)
  where followUpBy is not null and followUpDoneOn is null and deletedAt is null;

create table contactChild (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  contactId text not null references contact (id), childId text not null references child (id)
) strict;
create unique index contactChild_by_contact on contactChild (contactId, childId) where deletedAt is null;
create index contactChild_by_child on contactChild (childId) where deletedAt is null;
