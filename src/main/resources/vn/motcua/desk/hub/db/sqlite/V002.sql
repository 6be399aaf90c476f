-- The key with which answers are signed that go back on a stick; desks are told its public half when they enrol. One row, of every hub of this database.
create table hub_key (
  id integer primary key check (id = 1),
  public_key text not null,
  private_key text not null,
  made_at integer not null
);
