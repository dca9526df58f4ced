-- What is worth telling upward, the school's own templates, the month's report, and the numbers that a text was written with.
alter table summary add column seen text;

create table reportNote (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  kind text not null, title text not null, day text not null, text text not null, source text, sourceId text, month text,
  adoptedBy text, settledOn text, settledHow text, staffId text not null references staff (id)
) strict;
create index reportNote_by_day on reportNote (day) where deletedAt is null;
create index reportNote_by_month on reportNote (month) where deletedAt is null and month is not null;

create table reportTemplate (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  kind text not null, sections text not null
) strict;
create unique index reportTemplate_by_kind on reportTemplate (kind) where deletedAt is null;

create table monthlyReport (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  month text not null, sections text not null, seen text, reporterId text references staff (id)
) strict;
create unique index monthlyReport_by_month on monthlyReport (month) where deletedAt is null;

create table reportingRule (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  dueDay integer not null, leastNews integer not null, receiver text, remindDays integer not null
) strict;
