alter table document_series
  drop constraint document_series_pattern_check,
  add constraint document_series_pattern_check
    check (pattern like '%_〔{year}〕{n}号' or pattern like '%_{year}年第{n}期' or pattern like '%_第{n}期');

comment on column document_series.pattern is '文号的写法：〔年〕号；期号按年编（{year}年第{n}期），或连续编（第{n}期）';
comment on column document_counter.year is '年度；连续编的期号不分年，记作 2000';
