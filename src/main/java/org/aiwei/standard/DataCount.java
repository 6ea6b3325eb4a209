package org.aiwei.standard;

import java.util.UUID;

record DataCount(UUID editionId, long count) {}
