package org.aiwei.job;

/** 等待, 进行中, 已完成, 未完成. */
enum JobStatus {
    WAITING,
    RUNNING,
    DONE,
    FAILED;

    boolean live() {
        return this == WAITING || this == RUNNING;
    }
}
