-- The same reading as org.aiwei.rectification.RectificationLight, for lists and counts. soon_until: last due date that counts as near.
create function rectification_light(status text, due_on date, today date, soon_until date) returns text
language sql immutable parallel safe
return case
  when status in ('CLOSED', 'VOIDED') then 'DONE'
  when status = 'EXTENSION_ASKED' then 'PAUSED'
  when status = 'PUBLIC_NOTICE' then 'NORMAL'
  when today > due_on then 'OVERDUE'
  when due_on <= soon_until then 'SOON'
  else 'NORMAL'
end;

create view v_rectification as
select r.id as rectification_id,
       r.no,
       r.year,
       r.campaign_id,
       r.owner_path,
       r.office_unit_id,
       r.notice_id,
       r.finding_id,
       r.unit_id,
       r.unit_path,
       r.unit_name,
       r.site_id,
       r.node_id,
       r.item_code,
       r.severity,
       r.nature,
       r.source,
       r.source_level,
       r.status,
       r.status not in ('CLOSED', 'VOIDED') as open,
       r.issued_on,
       r.due_on,
       r.first_due_on,
       r.clock_no,
       r.submitted_at,
       r.closed_at,
       r.close_reason,
       r.review_on,
       r.relapse_of,
       r.reopened
  from rectification r;

comment on view v_rectification is '整改事项，供看板、通报、考核读取';
