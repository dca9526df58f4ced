-- What somebody had begun to write of a contact, one row a person and place of writing ...
create table contactDraft (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  staffId text not null references staff (id), place text not null, content text
) strict;
create unique index contactDraft_by_staff on contactDraft (staffId, place) where deletedAt is null;

-- ... and the contact at which a picture was taken: kept once, in the file of one of its children.
alter table attachment add column contactId text references contact (id);
create index attachment_by_contact on attachment (contactId) where contactId is not null and deletedAt is null;
