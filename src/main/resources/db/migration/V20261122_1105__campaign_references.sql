alter table campaign add foreign key (office_unit_id) references unit;
alter table campaign_participant add foreign key (unit_id) references unit;
alter table campaign_member add foreign key (person_id) references person;
alter table campaign_edition add foreign key (edition_id) references standard_edition;

create index on campaign_participant (unit_id);
