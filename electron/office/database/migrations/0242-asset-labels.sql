-- Which pieces and lots have had their label, as copies of books have it.
alter table asset add column labelledOn text;
