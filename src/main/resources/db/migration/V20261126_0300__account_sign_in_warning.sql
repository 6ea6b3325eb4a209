create table sign_in_warning (
  id        uuid        primary key,
  person_id uuid        not null references person,
  on_date   date        not null,
  first_at  timestamptz not null,
  last_at   timestamptz not null,
  address   text        not null,
  failures  integer     not null check (failures > 0),
  unique (person_id, on_date),
  check (last_at >= first_at)
);

create index on sign_in_warning (on_date);

comment on table sign_in_warning is '账号被反复试登录：每人每天最多一行，写给本人';
comment on column sign_in_warning.address is '最近一次从哪个地址来';
