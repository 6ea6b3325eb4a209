create function unit_order(of_path text) returns text[] language sql stable parallel safe as $$
  select array_agg((lpad(u.sort::text, 6, '0') || u.path) collate "C" order by length(u.path))
    from unit u
   where u.path = any (array(select left(of_path, n) from generate_series(2, length(of_path)) n
                              where substr(of_path, n, 1) = '/'))
$$;

comment on function unit_order is '机构在机构树上的先后：上级在前，同级按排序号，再按路径';
