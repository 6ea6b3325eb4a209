package org.aiwei.access;

import java.io.Serializable;
import java.util.UUID;

/** One duty at one unit, valid today. */
public record Post(Duty duty, UUID unitId, UnitPath at) implements Serializable {}
