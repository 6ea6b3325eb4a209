package org.aiwei.access;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * One kind of thing that messages lead to, brought by the module that owns it, so that nobody is sent, or shown the name
 * of, what he or she no longer sees.
 */
public interface LinkTarget {

    /** Such as {@code assignment}; one bean for each kind. */
    String kind();

    /** Those of the things that this person sees now, in a fixed number of statements. */
    Set<UUID> seen(Actor actor, Collection<UUID> ids);
}
