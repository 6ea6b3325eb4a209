package org.aiwei;

import org.aiwei.audit.AuditProgram;
import org.aiwei.backup.BackupProgram;
import org.aiwei.platform.start.Start;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** 爱卫工作台: the desk on which a county health bureau runs its campaigns. */
@SpringBootApplication
public class AiweiDesk {

    public static void main(String[] args) {
        if (BackupProgram.isMeant(args)) {
            System.exit(BackupProgram.run(args));
        }
        if (AuditProgram.isMeant(args)) {
            System.exit(AuditProgram.run(args));
        }
        Start.run(AiweiDesk.class, args);
    }
}
