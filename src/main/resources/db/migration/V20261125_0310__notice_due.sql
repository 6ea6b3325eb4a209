-- what units have to do, by the day on which it is due
create index work_item_due on work_item (due_on, to_unit_id)
  where kind = 'TODO' and closed_at is null and not suspended and not also;
