package org.aiwei.platform;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One sentence shown once on the next page: what has just been done. */
public record Flash(String key, List<String> args) implements Serializable {

    /** Name under which the layout looks for it. */
    public static final String ATTRIBUTE = "flash";

    public Flash {
        args = List.copyOf(args);
    }

    /**
     * @param key message key of the sentence
     * @param args fill its places
     */
    public static void say(RedirectAttributes redirect, String key, Object... args) {
        redirect.addFlashAttribute(
                ATTRIBUTE,
                new Flash(key, Arrays.stream(args).map(String::valueOf).toList()));
    }

    public Object[] places() {
        return args.toArray();
    }
}
