-- What a month's text had been told of building when it was saved; unknown of those that were saved before.
alter table monthlyReport add column building text;
