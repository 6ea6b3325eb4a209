alter table finding
  add column search_text text generated always as
    (search_fold(text) || ' ' || search_fold(place) || ' ' || search_fold(unit_name)) stored,
  add column search_grams text[] generated always as
    (search_grams(search_fold(text) || ' ' || search_fold(place) || ' ' || search_fold(unit_name))) stored;

create index finding_newest on finding (found_on desc, id);
create index finding_search on finding using gin (search_grams) with (fastupdate = off);

alter table document_number
  add column search_text text generated always as (search_fold(text) || ' ' || search_fold(title)) stored,
  add column search_grams text[] generated always as (search_grams(search_fold(text) || ' ' || search_fold(title))) stored;

create index document_number_search on document_number using gin (search_grams) with (fastupdate = off);
create index document_number_newest on document_number (drawn_at desc, id);

comment on column finding.search_text is '查找用：问题、部位、单位';
comment on column document_number.search_text is '查找用：文号、标题';
