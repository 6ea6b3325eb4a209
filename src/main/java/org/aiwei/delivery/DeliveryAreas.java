package org.aiwei.delivery;

import org.aiwei.access.Actor;
import org.aiwei.access.Area;
import org.aiwei.access.Duty;
import org.aiwei.access.MenuBadge;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeliveryAreas {

    static final String OWN = "/account/messages";
    static final String ADMIN = "/admin/delivery";
    static final String RULES = "/admin/delivery/rules";

    @Bean
    Area ownMessagesArea() {
        return Area.of(OWN, Duty.values()).tabOf(Area.OWN, 15, "delivery.own");
    }

    @Bean
    Area deliveryArea() {
        return Area.of(ADMIN, Duty.ADMINISTRATOR).inMenu(93, "delivery.admin", "bell");
    }

    /** For two duties with different menus, so it hangs below the person's own name. */
    @Bean
    Area deliveryRulesArea() {
        return Area.of(RULES, Duty.ADMINISTRATOR, Duty.CAMPAIGN_OFFICER).tabOf(Area.OWN, 35, "delivery.rules");
    }

    /** Stands at the head of every page instead of in the menu. */
    @Bean
    Area inboxArea() {
        return Area.of(Area.INBOX, Duty.values());
    }

    @Bean
    MenuBadge inboxBadge(Inbox inbox) {
        return new MenuBadge() {
            @Override
            public String path() {
                return Area.INBOX;
            }

            @Override
            public long count(Actor actor) {
                return inbox.unread(actor);
            }
        };
    }

    /** A line above every page until it was read. */
    @Bean
    MenuBadge warningBadge(Inbox inbox) {
        return new MenuBadge() {
            @Override
            public String path() {
                return Area.WARNING;
            }

            @Override
            public long count(Actor actor) {
                return inbox.warned(actor) ? 1 : 0;
            }
        };
    }
}
