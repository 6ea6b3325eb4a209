alter table work_item add column owner_path text;

update work_item item set owner_path = (select owner_path from campaign where campaign.id = item.campaign_id);

alter table work_item alter column owner_path set not null;

create index work_item_of_leaders on work_item (owner_path, due_on, opened_at, id)
  where audience = 'PERSON' and kind = 'TODO' and closed_at is null and not suspended;

comment on column work_item.owner_path is '专项工作所属的局；本人不再是这个局的领导时，给本人的待办和抄送不再显示';
