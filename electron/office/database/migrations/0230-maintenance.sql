-- What was done to a thing of the equipment ledger, and when it is due again.
create table maintenance (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  assetId text not null references asset (id), day text not null, what text not null, by text, costFen integer,
  nextOn text
) strict;
create index maintenance_by_asset on maintenance (assetId, day) where deletedAt is null;
create index asset_by_custodian on asset (custodianId) where custodianId is not null and deletedAt is null;
