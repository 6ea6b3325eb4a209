package org.aiwei.delivery;

import lombok.RequiredArgsConstructor;
import org.aiwei.notice.WorkArrived;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whatever comes to wait for somebody is put into the outbox with it: both are there, or neither. */
@Component
@RequiredArgsConstructor
class Arrivals {

    private final Outbox outbox;

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(WorkArrived arrived) {
        outbox.arrived(arrived);
    }
}
