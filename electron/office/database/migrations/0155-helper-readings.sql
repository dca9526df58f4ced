-- Who saw a helper's value whole is said by the audit row of each reading; `fields` are names, never values.
create table helperReading (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  helperId text not null references helper (id), fields text not null
) strict;
create index helperReading_by_helper on helperReading (helperId);
