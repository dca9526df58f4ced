-- Twice a year: how much is at risk for each child, by the school's own table of questions and points.
create table riskScale (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  items text not null, highBelow integer, middleBelow integer
) strict;

create table riskAssessment (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  childId text not null references child (id), day text not null, half text not null, answers text,
  total integer, level text, assessorId text references staff (id), others text, reviewer text, note text
) strict;
create index riskAssessment_by_child on riskAssessment (childId, day) where deletedAt is null;
