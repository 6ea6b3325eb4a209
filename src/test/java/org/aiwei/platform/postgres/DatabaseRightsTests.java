package org.aiwei.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.aiwei.DeskTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All tests work as the second role that a county's program works as; here is what it may not do. */
@DeskTest
class DatabaseRightsTests {

    @Autowired
    JdbcClient jdbc;

    @Test
    void theProgramWorksAsARoleThatOwnsNothing() {
        assertThat(text("select current_user")).isEqualTo(ApplicationDatabase.WORKER);
        assertThat(text("select count(*) from pg_class where relowner = current_user::regrole"))
                .isEqualTo("0");
        assertThat(text("select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls from pg_roles"
                        + " where rolname = current_user"))
                .isEqualTo("f");
    }

    @Test
    void itWritesTheTrailAndCannotChangeIt() {
        assertThat(rights("audit_entry")).containsExactlyInAnyOrder("SELECT", "INSERT");
        assertThat(rights("audit_head")).containsExactlyInAnyOrder("SELECT", "UPDATE");
        assertThat(rights("flyway_schema_history")).containsExactly("SELECT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set detail = 'x'",
                "delete from audit_entry",
                "truncate audit_entry",
                "delete from audit_head",
                "alter table audit_entry disable trigger user",
                "drop trigger audit_entry_is_final on audit_entry",
                "create or replace function audit_entry_is_final() returns trigger language plpgsql as 'begin return null; end'",
                "drop table audit_entry cascade",
                "truncate person cascade",
                "alter table person add column anything int",
                "create table public.anything (id int)",
                "delete from flyway_schema_history"
            })
    void itIsRefused(String order) {
        assertThatThrownBy(() -> jdbc.sql(order).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageFindingMatch("permission denied|must be owner");
    }

    private List<String> rights(String table) {
        return jdbc.sql("""
                select right_name from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) right_name
                where has_table_privilege(:table, right_name)
                """).param("table", table).query(String.class).list();
    }

    private String text(String question) {
        return String.valueOf(
                jdbc.sql(question).query((row, n) -> row.getString(1)).single());
    }
}
