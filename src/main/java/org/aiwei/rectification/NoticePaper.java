package org.aiwei.rectification;

import org.aiwei.access.Actor;

/** Draws a notice as a Word document. */
interface NoticePaper {

    byte[] docx(Actor actor, NoticeText notice);
}
