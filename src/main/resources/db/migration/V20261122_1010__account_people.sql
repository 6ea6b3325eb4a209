create table person (
  id                   uuid        primary key,
  version              bigint      not null,
  login                varchar(32) not null unique check (login ~ '^[a-z0-9][a-z0-9._-]{1,31}$'),
  name                 text        not null check (name <> ''),
  name_py              text        not null,
  mobile               varchar(20),
  password_hash        text,
  must_change_password boolean     not null,
  disabled_at          timestamptz,
  language             varchar(10),
  created_at           timestamptz not null,
  last_sign_in_at      timestamptz
);

create index on person (name_py, id);

create table appointment (
  id         uuid        primary key,
  version    bigint      not null,
  person_id  uuid        not null references person,
  unit_id    uuid        not null references unit,
  unit_path  text        not null,
  duty       varchar(20) not null
             check (duty in ('UNIT_REPORTER', 'UNIT_LEADER', 'INSPECTOR', 'CAMPAIGN_OFFICER', 'BUREAU_LEADER', 'ADMINISTRATOR')),
  post_title text        not null,
  from_on    date        not null,
  to_on      date        check (to_on >= from_on - 1)
);

create index on appointment (person_id, from_on);
create index on appointment (unit_id, duty);
create index on appointment (unit_path text_pattern_ops);
create unique index appointment_lasting on appointment (person_id, unit_id, duty) where to_on is null;

alter table leader_tie add constraint leader_tie_leader_id_fkey foreign key (leader_id) references person;

comment on table person is '人员账号';
comment on table appointment is '任职：人员、机构、职责、起止日期；只结束不删除';
comment on column appointment.to_on is '最后一天；早于起始日一天表示误设、从未生效';
