package org.aiwei.bulletin;

import java.util.Optional;
import java.util.stream.Stream;

/** What a bulletin counts. Each number is how many rows it has, and the rows can be looked at. */
enum Code {
    ISSUED("交办"),
    IN_HAND("应办"),
    CLOSED("销号"),
    /** Closed, but handed in after it was due. */
    LATE_CLOSE("逾期销号"),
    OPEN("在办"),
    OVERDUE("逾期"),
    RELAPSED("反弹"),
    DUE("应报"),
    TIMELY("按时报"),
    LATE("迟报"),
    MISSING("未报"),
    TASK_DUE("到期任务"),
    TASK_DONE("按时完成"),
    PRAISED("表扬");

    private final String word;

    Code(String word) {
        this.word = word;
    }

    /** As it stands between braces in the text. */
    public String word() {
        return word;
    }

    static Optional<Code> of(String name) {
        return Stream.of(values()).filter(code -> code.name().equals(name)).findFirst();
    }

    /** A share of one count in another. */
    enum Rate {
        CLOSE("销号率", CLOSED, IN_HAND),
        TIMELY("按时报率", Code.TIMELY, DUE),
        TASK("任务按时率", TASK_DONE, TASK_DUE);

        private final String word;
        private final Code part;
        private final Code whole;

        Rate(String word, Code part, Code whole) {
            this.word = word;
            this.part = part;
            this.whole = whole;
        }

        public String word() {
            return word;
        }

        Code part() {
            return part;
        }

        Code whole() {
            return whole;
        }
    }
}
