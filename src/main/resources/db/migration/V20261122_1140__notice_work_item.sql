create table work_item (
  id             uuid        primary key,
  kind           varchar(4)  not null check (kind in ('TODO', 'COPY')),
  step           varchar(16) not null,
  subject_id     uuid        not null,
  parent_id      uuid        not null,
  campaign_id    uuid        not null references campaign,
  campaign_name  text        not null,
  title          text        not null,
  about          text        not null,
  href           text,
  due_on         date,
  audience       varchar(8)  not null check (audience in ('UNIT', 'OFFICE', 'LEADERS', 'PERSON')),
  to_unit_id     uuid        references unit,
  person_id      uuid        references person,
  initiator_id   uuid        not null,
  initiator_name text        not null,
  from_unit_id   uuid        not null,
  opened_at      timestamptz not null,
  closed_at      timestamptz,
  closed_by      uuid,
  closed_by_name text,
  read_at        timestamptz,
  suspended      boolean     not null default false,
  check ((audience = 'PERSON') = (person_id is not null)),
  check ((audience = 'PERSON') = (to_unit_id is null))
);

create unique index work_item_one_step_at_a_time on work_item (subject_id) where kind = 'TODO' and closed_at is null;
create index work_item_waiting on work_item (to_unit_id, due_on, opened_at, id)
  where kind = 'TODO' and closed_at is null and not suspended;
create index work_item_started on work_item (initiator_id, due_on, opened_at, id)
  where kind = 'TODO' and closed_at is null and not suspended;
create index work_item_done on work_item (closed_by, closed_at desc, id) where closed_by is not null;
create index work_item_copies on work_item (to_unit_id, opened_at desc, id) where kind = 'COPY';
create index work_item_personal on work_item (person_id, kind, opened_at desc) where person_id is not null;
create index on work_item (subject_id);
create index on work_item (parent_id);
create index on work_item (campaign_id);

comment on table work_item is '待办（TODO）与抄送（COPY）；由任务流转在同一事务中写入';
comment on column work_item.about is '事项所属单位的名称';
comment on column work_item.closed_by is '为空而已结束：事项作废，不算谁办的';
comment on column work_item.suspended is '专项工作结束期间不显示';
