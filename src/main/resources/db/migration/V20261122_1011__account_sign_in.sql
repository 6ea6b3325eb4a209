create table sign_in_pair (
  login_key       char(64)    not null,
  address         text        not null,
  failures        int         not null,
  blocked_until   timestamptz,
  last_failed_at  timestamptz,
  last_success_at timestamptz,
  primary key (login_key, address)
);

create table sign_in_failure (
  id        bigint      generated always as identity primary key,
  login_key char(64)    not null,
  address   text        not null,
  at        timestamptz not null
);

create index on sign_in_failure (login_key, at);
create index on sign_in_failure (at);

create table sign_in_knock (
  id      bigint      generated always as identity primary key,
  address text        not null,
  at      timestamptz not null
);

create index on sign_in_knock (address, at);
create index on sign_in_knock (at);

create table setup_link (
  id         int         primary key default 1 check (id = 1),
  token_hash char(64)    not null,
  expires_at timestamptz not null
);

comment on table sign_in_pair is '登录限速：登录名（散列）与地址成对计数';
comment on table setup_link is '首次设置链接；只存散列，用过即删';
