package kz.derbes.vault;

import kz.derbes.law.counting.Heads;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many people the vault keeps. */
@Component
class VaultHeads implements Heads {
    private final JdbcClient jdbc;

    VaultHeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "account-holders";
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from vault.person").query(Long.class).single();
    }
}
