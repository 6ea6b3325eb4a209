package org.aiwei.delivery;

/** The ways a message goes. */
enum Channel {
    INBOX,
    MAIL,
    ROBOT
}
