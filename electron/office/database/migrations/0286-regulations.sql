-- Rules, schemes, duties and emergency plans of the school, and their versions.
create table regulation (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  kind text not null, title text not null, roomId text references room (id), wallPlace text,
  endedOn text, endedBecause text
) strict;

create table regulationVersion (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  regulationId text not null references regulation (id), number integer not null, inForceOn text,
  prose text not null, materialIds text not null, whatChanged text
) strict;
create index regulationVersion_by_regulation on regulationVersion (regulationId) where deletedAt is null;
