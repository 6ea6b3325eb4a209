package org.aiwei.fault;

/** What a person learnt of something asked for. */
enum Told {
    /** It is done, the page said. */
    DONE,
    /** It was not done, the page said. */
    REFUSED,
    /** The answer never came, or spoke of trouble: it may be done or not. */
    NOTHING
}
