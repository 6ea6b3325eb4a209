package org.aiwei.platform;

/**
 * A rule of the domain says no. The sentence for people stands in the messages under {@code rule.<code>}; the
 * arguments fill its places. Becomes a 409 page unless a controller puts it beside a field.
 */
public class RuleBroken extends RuntimeException {

    private final String code;
    private final transient Object[] args;

    public RuleBroken(String code, Object... args) {
        super(code);
        this.code = code;
        this.args = args.clone();
    }

    public String code() {
        return code;
    }

    public Object[] args() {
        return args.clone();
    }

    /** Key of the sentence in the message bundles. */
    public String messageKey() {
        return "rule." + code;
    }
}
