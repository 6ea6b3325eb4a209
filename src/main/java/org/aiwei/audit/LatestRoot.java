package org.aiwei.audit;

import lombok.RequiredArgsConstructor;
import org.aiwei.platform.TrailRoot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor
class LatestRoot implements TrailRoot {

    private final JdbcClient jdbc;

    @Override
    public Root latest() {
        return jdbc.sql("select seq, hash from audit_head").query(Root.class).single();
    }
}
