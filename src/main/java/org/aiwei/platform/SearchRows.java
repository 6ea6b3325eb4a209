package org.aiwei.platform;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.query.QueryUtils;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cuts and counts what a search finds, without counting further than anybody reads. */
@Component
@RequiredArgsConstructor
public class SearchRows {

    private final JdbcClient jdbc;
    private final EntityManager entities;

    /** @param from everything between {@code from} and {@code order by} */
    public long count(String from, Map<String, ?> values, int most) {
        return jdbc.sql("select count(*) from (select 1 from " + from + " limit " + most + ") found")
                .params(values)
                .query(Long.class)
                .single();
    }

    public <T> List<T> cut(String sql, Map<String, ?> values, int limit, long offset, RowMapper<T> mapper) {
        return jdbc.sql(sql + " limit " + limit + " offset " + offset)
                .params(values)
                .query(mapper)
                .list();
    }

    public <T> long count(Class<T> type, Specification<T> wanted, int most) {
        var cb = entities.getCriteriaBuilder();
        var query = cb.createQuery(Object.class);
        var root = query.from(type);
        query.select(root.get("id"));
        narrow(query, root, wanted);
        return entities.createQuery(query).setMaxResults(most).getResultList().size();
    }

    public <T> List<T> cut(Class<T> type, Specification<T> wanted, Sort order, int limit, long offset) {
        var cb = entities.getCriteriaBuilder();
        var query = cb.createQuery(type);
        var root = query.from(type);
        narrow(query, root, wanted);
        query.orderBy(QueryUtils.toOrders(order, root, cb));
        return entities.createQuery(query)
                .setFirstResult(Math.toIntExact(offset))
                .setMaxResults(limit)
                .getResultList();
    }

    private <T> void narrow(CriteriaQuery<?> query, Root<T> root, Specification<T> wanted) {
        var condition = wanted.toPredicate(root, query, entities.getCriteriaBuilder());
        if (condition != null) {
            query.where(condition);
        }
    }
}
