-- Writing off, handing over, and what a home should have.
create table writeOff (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  reason text not null, proposedById text not null references staff (id), proposedOn text not null,
  headId text references staff (id), decidedById text references staff (id), decidedOn text, refusedBecause text
) strict;

create table writeOffLine (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  writeOffId text not null references writeOff (id), copyId text references copy (id), assetId text references asset (id),
  quantity integer not null, check ((copyId is null) + (assetId is null) = 1)
) strict;
create index writeOffLine_by_writeOff on writeOffLine (writeOffId) where deletedAt is null;

create table custodyHandover (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  fromId text not null references staff (id), toId text not null references staff (id), day text not null,
  assetIds text not null, note text, check (fromId <> toId)
) strict;

create table standardLine (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  name text not null, kind text, quantity integer not null, unit text not null, source text, position integer not null
) strict;
