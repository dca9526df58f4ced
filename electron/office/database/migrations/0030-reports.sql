create table summary (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  year integer not null, half integer not null, sections text not null
) strict;
create unique index summary_by_half on summary (year, half) where deletedAt is null;
