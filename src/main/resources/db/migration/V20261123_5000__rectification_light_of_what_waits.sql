-- What a unit has handed in waits for others: past its date it is not overdue but waiting, as is what stands in public notice.
create or replace function rectification_light(status text, due_on date, today date, soon_until date) returns text
language sql immutable parallel safe
return case
  when status in ('CLOSED', 'VOIDED') then 'DONE'
  when status = 'EXTENSION_ASKED' then 'PAUSED'
  when status in ('SUBMITTED', 'PUBLIC_NOTICE') and today > due_on then 'PAUSED'
  when status = 'PUBLIC_NOTICE' then 'NORMAL'
  when today > due_on then 'OVERDUE'
  when due_on <= soon_until then 'SOON'
  else 'NORMAL'
end;
