package org.aiwei.rectification;

import lombok.RequiredArgsConstructor;
import org.aiwei.access.UnitPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 一件一号: draws the next number of a bureau and year. The row's lock holds others back until the transaction ends. */
@Component
@RequiredArgsConstructor
class ItemNumbers {

    private final JdbcClient jdbc;

    @Transactional(propagation = Propagation.MANDATORY)
    public String draw(UnitPath owner, int year) {
        int next = jdbc.sql("""
                insert into rectification_counter (owner_path, year, last) values (:owner, :year, 1)
                on conflict (owner_path, year) do update set last = rectification_counter.last + 1
                returning last
                """)
                .param("owner", owner.value())
                .param("year", year)
                .query(Integer.class)
                .single();
        return "ZG-%03d".formatted(next);
    }
}
