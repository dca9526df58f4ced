-- What was agreed to be sent to whom, offered again next time; and each package that was written.
create table sendingAgreement (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  purpose text not null, receiver text not null, detail text not null, kinds text not null, photos integer not null
) strict;
create unique index sendingAgreement_by_purpose on sendingAgreement (purpose, receiver) where deletedAt is null;

create table sentPackage (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  day text not null, purpose text not null, receiver text not null, detail text not null,
  periodFrom text not null, periodTo text not null, counts text not null, reportIds text not null,
  fileName text not null, bytes integer not null, sha256 text not null, encrypted integer not null,
  staffId text not null references staff (id)
) strict;
