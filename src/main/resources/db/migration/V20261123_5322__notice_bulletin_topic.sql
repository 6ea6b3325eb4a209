alter table work_item
  drop constraint work_item_topic_check,
  add constraint work_item_topic_check
    check (topic in ('PART', 'NOTICE', 'RECTIFICATION', 'LOOK_BACK', 'PROPOSAL', 'REPORT', 'ROUND', 'BULLETIN'));

comment on column work_item.topic is '事项种类：任务份额、通知单、整改、回头看、待决定的督办措施、报送、督导、通报';
