package org.aiwei.rectification;

import java.util.EnumMap;
import lombok.RequiredArgsConstructor;
import org.aiwei.assignment.Light;
import org.springframework.stereotype.Component;

/** Counts the ledger: campaigns that somebody sees whole from sums, everything else row by row. */
@Component
@RequiredArgsConstructor
class LightCounts {

    private final LedgerSource source;
    private final LightSums sums;

    LedgerCounts of(LedgerSource.Question question) {
        if (question.filter().narrows()) {
            return source.counts(question);
        }
        var whole = source.whole(question);
        if (whole.isEmpty()) {
            return source.counts(question);
        }
        var lights = new EnumMap<Light, Long>(Light.class);
        lights.putAll(sums.of(whole, question.today()));
        if (question.sight().hasParts()) {
            source.counts(question.parts()).lights().forEach((light, n) -> lights.merge(light, n, Long::sum));
        }
        return new LedgerCounts(lights);
    }
}
