-- Views of the children's list that a person, or the school, keeps under a name: filter, columns, order.
create table listView (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  name text not null, staffId text references staff (id), filter text not null, columns text not null, sort text
) strict;
