package org.aiwei.demo;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.ShownAccounts;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
@Profile("demo")
@RequiredArgsConstructor
class DemoAccounts implements ShownAccounts {

    private final JdbcClient jdbc;

    /** The county appears as a whole, when its making has ended. */
    @Override
    public boolean ready() {
        return jdbc.sql("select exists (select 1 from person where login = ?)")
                .param(all().get(0).login())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Account> all() {
        return List.of(
                shown("lin", "林爱卫", "爱卫办主任"),
                shown("wang", "王常务", "常务副局长"),
                shown("zhou", "周总揽", "局长"),
                shown("enforcement2", "严监督", "县监督执法大队联络员、督导组成员"),
                shown("medical", "何医政", "医政医管股股长"),
                shown("peoples2", "李人医", "县人民医院联络员"),
                shown("tcmh2", "云中医", "县中医医院联络员"),
                shown("changle", "秦长乐", "长乐镇卫生院联络员"),
                shown("admin", "高管理", "系统管理员"));
    }

    private static Account shown(String login, String name, String role) {
        return new Account(login, name, role, DemoPeople.PASSWORD);
    }
}
