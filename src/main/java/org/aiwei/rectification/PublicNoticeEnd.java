package org.aiwei.rectification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.job.Recurring;
import org.aiwei.platform.RuleBroken;
import org.springframework.stereotype.Component;

/** Closes what has been public long enough. */
@Component
@RequiredArgsConstructor
class PublicNoticeEnd implements Recurring {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final RectificationRepository repository;
    private final Rectifications rectifications;

    @Override
    public String name() {
        return "rectification.public-notice";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(30);
    }

    @Override
    public void run(Instant now) {
        for (var id : repository.noticeOverOn(LocalDate.ofInstant(now, HERE))) {
            try {
                rectifications.move(Actor.clock(), id, RectificationAction.FINISH_NOTICE, Move.saying(""));
            } catch (RuleBroken movedMeanwhile) {
                // somebody objected or closed it in the same moment
            }
        }
    }
}
