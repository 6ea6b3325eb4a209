package org.aiwei;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class AiweiDeskTests {

    @Autowired
    JdbcClient jdbc;

    @Test
    void standsOnAMigratedPostgres() {
        assertThat(jdbc.sql("select count(*) from spring_session")
                        .query(Integer.class)
                        .single())
                .isNotNegative();
        assertThat(jdbc.sql("select current_user").query(String.class).single())
                .as("the role that cannot change the trail")
                .isEqualTo("aiwei_app");
    }
}
