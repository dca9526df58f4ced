-- Who saw a value whole is said by the audit row of each reading; `fields` are paths, never values.
create table reading (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  childId text not null references child (id), fields text not null, place text not null
) strict;
create index reading_by_child on reading (childId);
