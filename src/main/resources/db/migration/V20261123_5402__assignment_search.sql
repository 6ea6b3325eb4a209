alter table assignment add column content_py text;

alter table assignment
  add column search_text text generated always as
    (cast(number as text) || ' ' || search_fold(action) || ' ' || search_fold(content) || ' ' || coalesce(content_py, '')) stored,
  add column search_grams text[] generated always as
    (search_grams(cast(number as text) || ' ' || search_fold(action) || ' ' || search_fold(content) || ' '
                  || coalesce(content_py, ''))) stored;

create index assignment_search on assignment using gin (search_grams) with (fastupdate = off);
create index assignment_newest on assignment (created_at desc, number, id);
create index assignment_without_initials on assignment (id) where content_py is null;

comment on column assignment.content_py is '行动和内容开头的拼音首字母；升级前的任务由程序启动时补上';
comment on column assignment.search_text is '查找用：编号、行动、内容、拼音首字母';
