package org.aiwei.backup;

import static org.aiwei.backup.BackupRefused.Reason.DIFFERENT;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.aiwei.backup.Catalogue.ForeignKey;
import org.aiwei.backup.Catalogue.Table;
import org.aiwei.backup.Manifest.TableSum;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Fills fresh tables within the caller's transaction; the owner of the tables suffices, no superuser is needed. */
@RequiredArgsConstructor
final class Refill {

    private final Connection connection;

    /** @throws BackupRefused when what stands in the tables afterwards is not what the backup says */
    void with(BackupFile backup) throws SQLException, IOException {
        Snapshot.spell(connection);
        var tables = new Catalogue(connection).tables();
        var keys = new Catalogue(connection).foreignKeys();
        loosen(tables, keys);
        for (var sum : backup.getManifest().tables()) {
            load(backup, sum);
        }
        tighten(tables, keys);
        for (var sequence : backup.getManifest().sequences()) {
            order("select setval('%s', %d, %s)"
                    .formatted(Catalogue.quoted(sequence.name()), sequence.value(), sequence.called()));
        }
        compare(backup.getManifest(), tables);
    }

    /** What the migrations brought along goes too: the backup has its own. */
    private void loosen(List<Table> tables, List<ForeignKey> keys) throws SQLException {
        for (var key : keys) {
            order("alter table %s drop constraint %s".formatted(key.table(), Catalogue.quoted(key.name())));
        }
        for (var table : tables) {
            order("alter table %s disable trigger user".formatted(Catalogue.quoted(table.name())));
            order("truncate " + Catalogue.quoted(table.name()));
        }
    }

    private void tighten(List<Table> tables, List<ForeignKey> keys) throws SQLException {
        for (var table : tables) {
            order("alter table %s enable trigger user".formatted(Catalogue.quoted(table.name())));
        }
        for (var key : keys) {
            order("alter table %s add constraint %s %s"
                    .formatted(key.table(), Catalogue.quoted(key.name()), key.definition()));
        }
    }

    private void load(BackupFile backup, TableSum sum) throws SQLException, IOException {
        var table = new Table(sum.name(), sum.columns(), List.of());
        try (var rows = new PGCopyOutputStream(connection.unwrap(PGConnection.class), table.copyIn())) {
            backup.copy(sum, new Unclosed(rows));
        }
    }

    /** The same text must come out of it again. */
    private void compare(Manifest manifest, List<Table> tables) throws SQLException, IOException {
        if (manifest.tables().size() != tables.size()) {
            throw new BackupRefused(DIFFERENT, manifest.tables().size() + " / " + tables.size());
        }
        for (int i = 0; i < tables.size(); i++) {
            var sum = manifest.tables().get(i);
            if (!sum.name().equals(tables.get(i).name()) || !sum.sha256().equals(sum(tables.get(i)))) {
                throw new BackupRefused(DIFFERENT, sum.name());
            }
        }
    }

    private String sum(Table table) throws SQLException, IOException {
        var digest = Sums.sha256();
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(table.copyOut(), new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return Sums.hex(digest);
    }

    private void order(String order) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(order);
        }
    }

    /** Several entries of the file make one stream. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
