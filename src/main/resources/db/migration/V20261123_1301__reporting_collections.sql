create table collection (
  id              uuid         primary key,
  version         bigint       not null,
  campaign_id     uuid         not null references campaign,
  owner_path      text         not null,
  office_unit_id  uuid         not null references unit,
  name            varchar(100) not null check (name <> ''),
  kind            varchar(12)  not null
                  check (kind in ('MONTHLY', 'OWN_PLAN', 'SELF_CHECK', 'QUARTERLY', 'DATA_ITEMS', 'OTHER')),
  form_id         uuid         not null references report_form,
  rows            varchar(10)  not null check (rows in ('TASKS', 'NONE', 'DATA_ITEMS')),
  rhythm          varchar(10)  not null check (rhythm in ('ONCE', 'MONTHLY', 'QUARTERLY')),
  due_day         integer      check (due_day between 1 and 31),
  due_on          date,
  phase_sort      integer,
  phase_end       boolean      not null,
  offset_days     integer      not null,
  offset_workdays boolean      not null,
  shift           varchar(8)   not null check (shift in ('NONE', 'PREVIOUS', 'NEXT')),
  review          varchar(16)  not null check (review in ('OFFICE', 'LEAD_THEN_OFFICE')),
  starts_on       date         not null,
  ends_on         date         not null,
  status          varchar(8)   not null check (status in ('DRAFT', 'OPEN', 'CLOSED')),
  lock_after      boolean      not null,
  instruction     text         not null,
  published_on    date,
  created_at      timestamptz  not null,
  created_by      uuid         not null,
  check (starts_on <= ends_on),
  check (rhythm = 'ONCE' or due_day is not null),
  check (rhythm <> 'ONCE' or due_on is not null or phase_sort is not null),
  check ((status = 'DRAFT') = (published_on is null))
);

create index on collection (campaign_id, status, name, id);
create index on collection (form_id);
create index on collection (office_unit_id);

create table collection_recipient (
  collection_id uuid not null references collection on delete cascade,
  unit_id       uuid not null references unit,
  unit_path     text not null,
  primary key (collection_id, unit_id)
);

create index on collection_recipient (unit_id);

create table collection_transition (
  id            uuid        primary key,
  collection_id uuid        not null references collection,
  action        varchar(8)  not null,
  from_status   varchar(8)  not null,
  to_status     varchar(8)  not null,
  actor_id      uuid        not null,
  actor_name    text        not null,
  remark        text        not null,
  occurred_at   timestamptz not null
);

create index on collection_transition (collection_id, occurred_at);

comment on table collection is '一项报送：用哪张表、谁报、多久报一次、何时到期、谁审';
comment on column collection.published_on is '发出之日；此前已结束的期次不补开';
comment on table collection_recipient is '要报的单位';
comment on table collection_transition is '报送事项流转记录；只增不改';
