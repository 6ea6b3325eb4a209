package org.aiwei.platform.postgres;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the server is told on its command line, where no file and no {@code alter system} can overrule it.
 *
 * @param port the port to take, 0 for any free one
 * @param durable whether an answered write must survive a power cut; only a throw-away server may say no
 */
record PostgresSettings(int port, boolean durable, Map<String, String> values) {

    static PostgresSettings durable(int port) {
        return new PostgresSettings(port, true, Map.of("shared_buffers", "256MB"));
    }

    static PostgresSettings throwAway() {
        return new PostgresSettings(0, false, Map.of("max_connections", "120"));
    }

    String options(int takenPort) {
        var all = new LinkedHashMap<String, String>();
        all.put("port", String.valueOf(takenPort));
        all.put("listen_addresses", "127.0.0.1");
        all.put("unix_socket_directories", "");
        for (var name : Durability.SETTINGS) {
            all.put(name, durable ? "on" : "off");
        }
        all.put("timezone", "Asia/Shanghai");
        all.put("log_timezone", "Asia/Shanghai");
        all.put("logging_collector", "on");
        all.put("log_directory", "../logs");
        all.put("log_filename", "postgresql-%a.log");
        all.put("log_truncate_on_rotation", "on");
        all.putAll(values);
        return all.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
    }
}
