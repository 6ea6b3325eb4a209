create table access_refused (
  person_id uuid        not null,
  route     text        not null,
  minute    timestamptz not null,
  primary key (person_id, route, minute)
);

create index on access_refused (minute);

comment on table access_refused is '被拒绝的访问：每人、每类地址、每分钟至多记入审计一次；一小时后清除';
