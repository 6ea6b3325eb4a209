/** 账号: people, the posts they hold from day to day, how they sign in, and who ends their sessions. */
@ApplicationModule(
        displayName = "账号",
        allowedDependencies = {"platform", "access", "organization", "tabular"})
@NullMarked
package org.aiwei.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
