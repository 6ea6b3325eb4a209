-- What waits for an office is counted on each of its pages: the index alone answers it.
drop index work_item_waiting;
create index work_item_waiting on work_item (to_unit_id, audience, due_on, opened_at, id)
  where kind = 'TODO' and closed_at is null and not suspended;
