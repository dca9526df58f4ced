-- Heads of money with what was applied for, granted and spent.
create table fundHead (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  year integer not null, name text not null, kind text not null, note text
) strict;
create index fundHead_by_year on fundHead (year) where deletedAt is null;

create table fundEntry (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  fundHeadId text not null references fundHead (id), kind text not null, day text not null, fen integer not null,
  title text not null, payee text, voucher text, materialId text references material (id)
) strict;
create index fundEntry_by_head on fundEntry (fundHeadId, day) where deletedAt is null;
