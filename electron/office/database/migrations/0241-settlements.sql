-- Finds how a thing was settled without going through all that were.
create index stocktakeSettlement_of_copy on stocktakeSettlement (stocktakeId, copyId) where copyId is not null and deletedAt is null;
create index stocktakeSettlement_of_asset on stocktakeSettlement (stocktakeId, assetId) where assetId is not null and deletedAt is null;
create index stocktakeSettlement_of_count on stocktakeSettlement (countId) where countId is not null and deletedAt is null;
