-- The survey at a term's opening: one a term, and a mark for each child whose file has been looked at.
create table survey (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  termId text not null references term (id), startedOn text not null, since integer not null
) strict;
create unique index survey_by_term on survey (termId) where deletedAt is null;

create table surveyMark (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  surveyId text not null references survey (id), childId text not null references child (id), seenOn text not null,
  staffId text
) strict;
create unique index surveyMark_by_child on surveyMark (surveyId, childId) where deletedAt is null;
