package org.aiwei.rectification;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Who besides the office says whether an item was put right: the team that found it. */
@Component
@RequiredArgsConstructor
public class Checkers {

    /** People of the round's team of today; nobody of the responsible unit. */
    public List<UUID> of(RectificationRef item) {
        return List.of();
    }
}
