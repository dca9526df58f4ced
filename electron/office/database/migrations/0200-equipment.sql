-- The equipment ledger. How many there are of a thing on a day is the sum of its moves until then.
create table asset (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  name text not null, model text, kind text not null, number integer not null, oldNumber text,
  counted integer not null, unit text, classCode text, priceFen integer, source text not null, acquiredOn text not null,
  roomId text references room (id), shelf text, custodianId text references staff (id), guaranteeUntil text,
  condition text not null, lendable integer not null, note text
) strict;
-- A number is never given twice, not even of one in the bin.
create unique index asset_by_number on asset (number);
create index asset_by_old_number on asset (oldNumber) where oldNumber is not null and deletedAt is null;

create table stockMove (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  assetId text not null references asset (id), day text not null, change integer not null check (change <> 0),
  reason text not null, note text
) strict;
create index stockMove_by_asset on stockMove (assetId, day, change) where deletedAt is null;
