package org.luoshi.briefing;

/** 四单 (JC-06) and the supervision notice (CT-07), each bound to a state of the matter. */
public enum SlipKind {
    /** 督查通知单: asks a unit for something while the matter is under way. */
    SUPERVISION_NOTICE("督通"),
    /** 任务通知单: standard of work and deadline, at the issue of a task (JC-13). */
    TASK_NOTICE("督任"),
    /** 跟踪督查单: progress lags. */
    FOLLOW_UP("督跟"),
    /** 协调督办单: a problem between units, split again with a new limit (JS-23). */
    COORDINATION("督协"),
    /** 任务销号单: struck off. */
    CLOSE_OUT("督销");

    private final String series;

    SlipKind(String series) {
        this.series = series;
    }

    /** The series of its numbers, such as 督任〔2026〕12号. */
    String series() {
        return series;
    }
}
