-- Sheets of labels that the school has bought; the measures in millimetres are one JSON value.
create table labelLayout (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  name text not null, sheet text not null
) strict;
