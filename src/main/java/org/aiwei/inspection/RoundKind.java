package org.aiwei.inspection;

/** 明查, 暗访, 交叉检查, 模拟测评, 回头看, 上级检查. */
public enum RoundKind {
    OPEN,
    UNDERCOVER,
    CROSS,
    MOCK,
    LOOK_BACK,
    SUPERIOR;

    /** Whether the inspected units learn of it only when it has been reported. */
    public boolean secret() {
        return this == UNDERCOVER;
    }
}
