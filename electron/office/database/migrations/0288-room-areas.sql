-- How large a room or an open place is, for the standard of building.
alter table room add column squareMetres integer;
alter table room add column outdoor integer;
