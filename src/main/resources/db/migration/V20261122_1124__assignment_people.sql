alter table assignment add foreign key (lead_leader_id) references person;
alter table part_task add foreign key (person_id) references person;
create index on part_task (person_id) where person_id is not null;
