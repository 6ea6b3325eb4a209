package org.aiwei.job;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of work that the modules brought. Asked for late, as they may need what needs this module. */
@Component
class JobKinds {

    private final ObjectProvider<JobKind> brought;

    JobKinds(ObjectProvider<JobKind> brought) {
        this.brought = brought;
    }

    void ensureKnown(String code) {
        if (!all().containsKey(code)) {
            throw new IllegalArgumentException("no job kind " + code);
        }
    }

    JobKind kind(String code) {
        return Objects.requireNonNull(all().get(code), code);
    }

    private Map<String, JobKind> all() {
        List<JobKind> kinds = brought.stream().toList();
        return kinds.stream().collect(toMap(JobKind::code, kind -> kind));
    }
}
