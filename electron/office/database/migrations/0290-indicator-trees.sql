-- Tables of indicators: three levels, points of the leaves in half points.
create table indicatorTree (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  title text not null, source text, note text
) strict;

create table indicator (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  treeId text not null references indicatorTree (id), parentId text references indicator (id), position integer not null,
  name text not null, target text, halves integer, criterion text, look text, rules text not null
) strict;
create index indicator_by_tree on indicator (treeId) where deletedAt is null;

-- An assessment with its own copy of the leaves, so that later changes of the table leave it alone.
create table assessment (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  treeId text not null references indicatorTree (id), treeTitle text not null, title text not null,
  startsOn text not null, endsOn text not null, approvedOn text, note text
) strict;

create table indicatorScore (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  assessmentId text not null references assessment (id), position integer not null, path text not null, name text not null,
  target text, halves integer not null, criterion text, look text, rules text not null,
  selfHalves integer, lostBecause text, givenHalves integer
) strict;
create index indicatorScore_by_assessment on indicatorScore (assessmentId) where deletedAt is null;

create table evidence (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  assessmentId text not null references assessment (id), indicatorScoreId text not null references indicatorScore (id),
  position integer not null, kind text not null, rule text, materialId text references material (id),
  filedReportId text references filedReport (id), activityId text references activity (id), note text
) strict;
create index evidence_by_score on evidence (indicatorScoreId) where deletedAt is null;
create index evidence_by_assessment on evidence (assessmentId) where deletedAt is null;
