-- The school's own papers and pictures; their bytes lie beside them.
create table material (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  title text not null, day text, format text not null, bytes integer not null, width integer, height integer, sha256 text not null
) strict;

create table materialContent (
  materialId text not null primary key references material (id) on delete cascade,
  content blob not null, thumbnail blob
) strict;

-- What was approved, its files byte for byte, and how it was handed over.
create table filedReport (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  kind text not null, period text not null, title text not null, edition integer not null,
  approvedById text not null references staff (id), approvedOn text not null, changes text, figures text not null
) strict;
create unique index filedReport_by_period on filedReport (kind, period, edition) where deletedAt is null;

create table filedReportFile (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  filedReportId text not null references filedReport (id), format text not null, bytes integer not null, sha256 text not null
) strict;
create unique index filedReportFile_by_report on filedReportFile (filedReportId, format) where deletedAt is null;

create table filedReportFileContent (
  filedReportFileId text not null primary key references filedReportFile (id) on delete cascade,
  content blob not null, thumbnail blob
) strict;

create table delivery (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  filedReportId text not null references filedReport (id), way text not null, day text not null, receiver text not null,
  receivedBy text, staffId text not null references staff (id), note text
) strict;
create index delivery_by_report on delivery (filedReportId) where deletedAt is null;
