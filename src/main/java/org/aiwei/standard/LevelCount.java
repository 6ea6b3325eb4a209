package org.aiwei.standard;

import java.util.UUID;

record LevelCount(UUID editionId, NodeLevel level, long count) {}
