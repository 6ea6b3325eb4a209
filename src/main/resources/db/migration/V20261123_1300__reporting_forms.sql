create table report_form (
  id          uuid         primary key,
  version     bigint       not null,
  owner_path  text         not null,
  name        varchar(100) not null check (name <> ''),
  number      integer      not null check (number >= 1),
  previous_id uuid         references report_form,
  frozen_at   timestamptz,
  ready_made  varchar(20),
  created_at  timestamptz  not null,
  created_by  uuid         not null
);

create unique index report_form_next on report_form (previous_id);
create index on report_form (owner_path, name, number, id);

create table report_field (
  id                   uuid         primary key,
  form_id              uuid         not null references report_form,
  sort                 integer      not null,
  code                 varchar(40)  not null check (code <> ''),
  label                varchar(100) not null check (label <> ''),
  hint                 varchar(300) not null,
  kind                 varchar(12)  not null
                       check (kind in ('TEXT', 'LONG_TEXT', 'NUMBER', 'DATE', 'CHOICE', 'FILES', 'YES_NO')),
  place                varchar(8)   not null check (place in ('HEAD', 'ROW', 'TAIL')),
  unit_text            varchar(20)  not null,
  required             boolean      not null,
  required_when_behind boolean      not null,
  options              text         not null,
  min                  numeric(18, 4),
  max                  numeric(18, 4),
  fact_code            varchar(60),
  constraint report_field_code unique (form_id, code) deferrable initially deferred,
  constraint report_field_range check (min is null or max is null or min <= max),
  constraint report_field_choice check (kind <> 'CHOICE' or options <> ''),
  constraint report_field_behind check (not required_when_behind or place = 'ROW')
);

create index on report_field (form_id, sort);

comment on table report_form is '报送表；发出后冻结，要改就出新版';
comment on column report_form.ready_made is '随程序提供的表的代码';
comment on column report_field.place is '表头、每项任务一行、表尾';
comment on column report_field.required_when_behind is '该行任务落后时必填';
comment on column report_field.options is '一行一个选项';
comment on column report_field.fact_code is '系统已有此数，填报时引用';
