-- Stocktakes: what was counted, and how each difference was settled.
create table stocktake (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  name text not null, day text not null, ofBooks integer not null, ofEquipment integer not null, roomIds text,
  startedById text not null references staff (id), closedOn text, closedById text references staff (id), note text
) strict;

create table stocktakeCount (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  stocktakeId text not null references stocktake (id), copyId text references copy (id), assetId text references asset (id),
  name text, quantity integer not null, ledger integer, lent integer, roomId text references room (id),
  countedById text not null references staff (id), day text not null,
  check ((copyId is null) + (assetId is null) + (name is null) = 2)
) strict;
-- However many people count at once, a thing is counted once in a stocktake.
create unique index stocktakeCount_of_copy on stocktakeCount (stocktakeId, copyId) where copyId is not null and deletedAt is null;
create unique index stocktakeCount_of_asset on stocktakeCount (stocktakeId, assetId) where assetId is not null and deletedAt is null;
create index stocktakeCount_by_stocktake on stocktakeCount (stocktakeId) where deletedAt is null;

create table stocktakeSettlement (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  stocktakeId text not null references stocktake (id), copyId text references copy (id), assetId text references asset (id),
  countId text references stocktakeCount (id), difference text not null, change integer not null, how text not null,
  reason text not null, settledById text not null references staff (id), day text not null,
  check ((copyId is null) + (assetId is null) + (countId is null) = 2)
) strict;
create index stocktakeSettlement_by_stocktake on stocktakeSettlement (stocktakeId) where deletedAt is null;
