-- The same reading as org.aiwei.assignment.LightReading, for lists and counts. soon_until: last due date that counts as near.
create function part_light(
  status text, starts_on date, due_on date, percent integer,
  today date, soon_until date, yellow integer, red integer) returns text
language sql immutable parallel safe
return case
  when status in ('DONE', 'REPLACED') then 'DONE'
  when status = 'RETURN_ASKED' then 'PAUSED'
  when today > due_on then 'OVERDUE'
  when today > starts_on and due_on >= starts_on
       and 100 * (today - starts_on) / (due_on - starts_on + 1) - percent > red then 'OVERDUE'
  when today > starts_on and due_on >= starts_on
       and 100 * (today - starts_on) / (due_on - starts_on + 1) - percent > yellow then 'BEHIND'
  when due_on <= soon_until then 'SOON'
  when starts_on > today then 'NOT_STARTED'
  else 'NORMAL'
end;
