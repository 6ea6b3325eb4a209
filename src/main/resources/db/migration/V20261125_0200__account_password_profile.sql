create table password_profile (
  name             varchar(10) primary key check (name in ('mlps', 'asvs')),
  shortest         int         not null check (shortest between 8 and longest),
  longest          int         not null check (longest between 64 and 256),
  kinds            int         not null check (kinds between 1 and 4),
  fewest_different int         not null check (fewest_different between 1 and shortest),
  valid_days       int         check (valid_days > 0),
  remembered       int         not null check (remembered between 0 and 24)
);

insert into password_profile (name, shortest, longest, kinds, fewest_different, valid_days, remembered) values
  ('mlps', 10, 128, 3, 4, 90, 5),
  ('asvs', 10, 128, 1, 4, null, 0);

-- how old passwords of earlier versions are is not known: they count from the upgrade
alter table person add column password_changed_at timestamptz not null default now();

create table password_before (
  id            bigint      generated always as identity primary key,
  person_id     uuid        not null references person on delete cascade,
  password_hash text        not null,
  replaced_at   timestamptz not null
);

create index on password_before (person_id, id);

comment on table password_profile is '密码规矩：mlps 依等级保护（字符种类、定期更换、不得用回），asvs 依 OWASP ASVS（只论长短和是否常见）';
comment on column password_profile.kinds is '大写字母、小写字母、数字、其他字符（符号、汉字）中至少几种；1 表示不论';
comment on column password_profile.valid_days is '用满几天要换；空表示不必定期换';
comment on column password_profile.remembered is '不得与前几次相同；0 表示不论';
comment on table password_before is '用过的密码（散列），只留规矩要看的几个';
