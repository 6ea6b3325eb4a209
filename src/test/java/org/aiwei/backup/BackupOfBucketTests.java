package org.aiwei.backup;

import java.io.IOException;
import java.util.Map;
import org.aiwei.platform.files.S3Server;

/** Against a real S3 server. */
class BackupOfBucketTests extends BackupFilesContract {

    @Override
    Map<String, Object> freshShelf() throws IOException {
        return S3Server.shared().settings(S3Server.shared().bucket());
    }
}
