/** 审计: the hash-chained trail of every change of state and every security event. */
@ApplicationModule(
        displayName = "审计",
        allowedDependencies = {"platform", "platform :: postgres", "platform :: start", "access", "account", "campaign"
        })
@NullMarked
package org.aiwei.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
