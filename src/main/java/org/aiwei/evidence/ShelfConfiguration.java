package org.aiwei.evidence;

import org.aiwei.platform.files.FileShelf;
import org.aiwei.platform.files.FileShelves;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What there is besides the database when the settings name a folder or a bucket for files. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${aiwei.files.store}' != 'database' and '${aiwei.files.store}' != ''")
class ShelfConfiguration {

    @Bean
    FileShelf fileShelf(Environment environment) {
        return FileShelves.of(environment).orElseThrow();
    }

    @Bean
    Shelving shelving(FileShelf shelf) {
        return new Shelving(shelf);
    }

    @Bean
    ShelfSweep shelfSweep(FileShelf shelf, JdbcClient jdbc) {
        return new ShelfSweep(shelf, jdbc);
    }
}
