alter table work_item
  add column topic varchar(16) not null default 'PART'
    check (topic in ('PART', 'NOTICE', 'RECTIFICATION', 'LOOK_BACK', 'PROPOSAL')),
  add column also boolean not null default false,
  drop constraint work_item_audience_check,
  add constraint work_item_audience_check
    check (audience in ('UNIT', 'HEAD', 'REPORTER', 'OFFICE', 'LEADERS', 'PERSON'));

drop index work_item_one_step_at_a_time;
create unique index work_item_one_step_at_a_time on work_item (subject_id)
  where kind = 'TODO' and closed_at is null and not also;
create unique index work_item_also_once on work_item (subject_id, audience, coalesce(person_id, to_unit_id))
  where kind = 'TODO' and closed_at is null and also;

comment on column work_item.topic is '事项种类：任务份额、通知单、整改、回头看、待决定的督办措施';
comment on column work_item.also is '同一步骤的其他办理人；一人办结，各人的都结束';
