-- The school, its terms, classes and staff; and the chain of everything that was ever written.
create table school (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  name text not null, township text, district text, lockMinutes integer not null
) strict;

create table term (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  name text not null, startsOn text not null, endsOn text not null
) strict;

create table schoolClass (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  grade integer not null, number integer not null, pupils integer, headTeacherName text, headTeacherId text
) strict;
create unique index schoolClass_by_grade on schoolClass (grade, number) where deletedAt is null;

create table staff (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  name text not null, username text not null, role text not null, phone text, disabled integer not null, preferences text
) strict;
create unique index staff_by_username on staff (username) where deletedAt is null;

-- One row a change. `act` joins what one call wrote; `undoes` names the act that this one takes back.
create table auditEntry (
  seq integer primary key, act text not null, undoes text, at integer not null, staffId text, call text not null,
  record text not null, recordId text not null, owner text, before text, after text, hash blob not null
) strict;
create index auditEntry_by_act on auditEntry (act);
create index auditEntry_by_owner on auditEntry (owner);
create index auditEntry_by_undoes on auditEntry (undoes) where undoes is not null;
