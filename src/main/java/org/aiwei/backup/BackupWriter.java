package org.aiwei.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import lombok.RequiredArgsConstructor;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.CompressionLevel;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.aiwei.backup.Manifest.TableSum;
import org.aiwei.platform.files.FileShelf;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Writes every table, files included, as it stood at one moment, while others go on writing. */
@RequiredArgsConstructor
final class BackupWriter {

    /** Small enough for every reader of ZIP files, and for one to be lost without the others. */
    static final int PART = 64 * 1024 * 1024;

    private final BackupKey key;
    private final int partSize;
    private final @Nullable FileShelf shelf;

    /** @param connection its transaction is begun and ended here */
    Manifest write(Connection connection, OutputStream to, Instant now) throws SQLException, IOException {
        Snapshot.begin(connection);
        try (var zip = new ZipOutputStream(to, key.letters())) {
            var catalogue = new Catalogue(connection);
            var sums = new ArrayList<TableSum>();
            for (var table : catalogue.tables()) {
                sums.add(copy(connection, table, zip));
            }
            var files = new FileEntries(shelf, zip, this::entry).write(connection);
            var manifest = Manifest.of(catalogue.schema(), now, sums, catalogue.sequences(), files);
            zip.putNextEntry(entry(Manifest.ENTRY));
            zip.write(manifest.bytes());
            zip.closeEntry();
            return manifest;
        } finally {
            connection.rollback();
        }
    }

    private TableSum copy(Connection connection, Catalogue.Table table, ZipOutputStream zip)
            throws SQLException, IOException {
        var digest = Sums.sha256();
        var out = new DigestOutputStream(zip, digest);
        var sum = new TableSum(table.name(), table.columns(), 0, 0, "");
        var rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut());
        int parts = 0;
        for (byte[] row = rows.readFromCopy(); row != null; ) {
            zip.putNextEntry(entry(sum.part(++parts)));
            row = part(row, rows, out);
            zip.closeEntry();
        }
        return new TableSum(table.name(), table.columns(), rows.getHandledRowCount(), parts, Sums.hex(digest));
    }

    /** @return the first row that no longer fits, or null after the last */
    private byte[] part(byte[] first, CopyOut rows, OutputStream out) throws SQLException, IOException {
        long size = 0;
        var row = first;
        while (row != null && size < partSize) {
            out.write(row);
            size += row.length;
            row = rows.readFromCopy();
        }
        return row;
    }

    private ZipParameters entry(String name) {
        var entry = new ZipParameters();
        entry.setFileNameInZip(name);
        entry.setCompressionLevel(CompressionLevel.FASTEST);
        if (key.text() != null) {
            entry.setEncryptFiles(true);
            entry.setEncryptionMethod(EncryptionMethod.AES);
            entry.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
        }
        return entry;
    }
}
