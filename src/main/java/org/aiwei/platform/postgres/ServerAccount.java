package org.aiwei.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aiwei.platform.start.StartFailure;

/** PostgreSQL refuses to run as root: what stands before its commands so that it is not. */
record ServerAccount(List<String> prefix) {

    private static final ServerAccount SAME = new ServerAccount(List.of());
    private static final ServerAccount NAMESPACE = new ServerAccount(List.of("unshare", "-U"));
    private static final int NOBODY = 65534;

    /** Root works in a user namespace of its own, else as the owner of the data, else as nobody. */
    static ServerAccount over(Path folder) throws IOException {
        if (!isRoot()) {
            return SAME;
        }
        var data = folder.resolve("data");
        int owner = Files.exists(data) ? (int) Files.getAttribute(data, "unix:uid") : 0;
        if (owner == 0 && Command.succeeds("unshare", "-U", "true")) {
            return NAMESPACE;
        }
        return handOver(folder, owner == 0 ? NOBODY : owner);
    }

    private static ServerAccount handOver(Path folder, int user) throws IOException {
        var account = new ServerAccount(List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups"));
        boolean handed = Command.succeeds("chown", "-R", user + ":" + user, folder.toString())
                && Command.run(null, account.before("test", "-w", folder.toString()))
                        .succeeded();
        if (!handed) {
            throw StartFailure.ROOT_NOT_POSSIBLE.with(folder);
        }
        return account;
    }

    List<String> before(String... command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(List.of(command));
        return whole;
    }

    private static boolean isRoot() throws IOException {
        var root = Path.of("/proc/self");
        return Files.exists(root) && Integer.valueOf(0).equals(Files.getAttribute(root, "unix:uid"));
    }
}
