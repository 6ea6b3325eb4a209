package org.aiwei.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.aiwei.platform.start.StartFailure;
import org.aiwei.platform.start.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderShelfTests extends FileShelfContract {

    @TempDir
    private Path folder;

    @Override
    FileShelf shelf() {
        return S3Server.shelf(Map.of("aiwei.files.store", "folder", "aiwei.files.folder", folder.toString()));
    }

    @Override
    void putStranger(String name) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), "not ours");
    }

    @Test
    void aFolderThatIsNoneIsToldAtTheStart() throws Exception {
        Files.writeString(folder.resolve("file"), "in the way");
        var shelf = S3Server.shelf(Map.of(
                "aiwei.files.store",
                "folder",
                "aiwei.files.folder",
                folder.resolve("file/below").toString()));
        assertThatThrownBy(shelf::ensureUsable)
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.failure()).isEqualTo(StartFailure.FILES_REFUSED));
        assertThatThrownBy(shelf::ping).isInstanceOf(IOException.class);
    }

    @Test
    void aHalfThatALostMachineLeftIsNamedForTheSweep() throws Exception {
        var place = place(noise(9));
        putStranger(place + ".part");
        var named = new java.util.ArrayList<String>();
        shelf().each(named::add);
        assertThat(named).containsExactly(place + ".part");
        shelf().remove(named.get(0));
        assertThat(folder.resolve(place + ".part")).doesNotExist();
    }
}
