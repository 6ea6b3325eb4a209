/** 通报: monthly bulletins and 工作提示, drafted from what the month brought, signed, numbered by issues, sent and read. */
@ApplicationModule(
        displayName = "通报",
        allowedDependencies = {
            "platform",
            "access",
            "organization",
            "account",
            "evidence",
            "document",
            "campaign",
            "ranking"
        })
@NullMarked
package org.aiwei.bulletin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
