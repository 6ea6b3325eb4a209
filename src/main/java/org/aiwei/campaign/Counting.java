package org.aiwei.campaign;

public enum Counting {
    WORKDAYS,
    NATURAL
}
