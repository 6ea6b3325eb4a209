package org.aiwei.ranking;

import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A rule as typed; {@code version} is the number of the version that stood in the form. */
record RuleForm(
        @Size(max = 10) String rectified,
        @Size(max = 10) String reported,
        @Size(max = 10) String tasks,
        @Size(max = 10) String durable,
        @Size(max = 10) String durableDays,
        @Size(max = 10) String least,
        @Size(max = 10) String leastUnits,
        @Size(max = 10) String strength,
        @Size(max = 10) String band,
        @Size(max = 200) String note,
        @Nullable Long version) {

    RuleForm {
        rectified = Typed.text(rectified);
        reported = Typed.text(reported);
        tasks = Typed.text(tasks);
        durable = Typed.text(durable);
        durableDays = Typed.text(durableDays);
        least = Typed.text(least);
        leastUnits = Typed.text(leastUnits);
        strength = Typed.text(strength);
        band = Typed.text(band);
        note = note == null ? "" : note.strip().replace("\u0000", "");
    }

    static RuleForm of(Rule rule) {
        return new RuleForm(
                String.valueOf(rule.weight(Indicator.RECTIFIED)),
                String.valueOf(rule.weight(Indicator.REPORTED)),
                String.valueOf(rule.weight(Indicator.TASKS)),
                String.valueOf(rule.weight(Indicator.DURABLE)),
                String.valueOf(rule.durableDays()),
                String.valueOf(rule.least()),
                String.valueOf(rule.leastUnits()),
                rule.strength().toPlainString(),
                rule.band().toPlainString(),
                "",
                (long) rule.no());
    }

    Rule read(Errors errors) {
        var weights = new EnumMap<Indicator, Integer>(Indicator.class);
        weights.put(Indicator.RECTIFIED, Typed.number(errors, "rectified", rectified, 0, 100));
        weights.put(Indicator.REPORTED, Typed.number(errors, "reported", reported, 0, 100));
        weights.put(Indicator.TASKS, Typed.number(errors, "tasks", tasks, 0, 100));
        weights.put(Indicator.DURABLE, Typed.number(errors, "durable", durable, 0, 100));
        return new Rule(
                version == null ? 0 : version.intValue(),
                Typed.number(errors, "least", least, 1, 50),
                Typed.number(errors, "leastUnits", leastUnits, 2, 50),
                Typed.decimal(errors, "strength", strength, "0.5", "100"),
                Typed.decimal(errors, "band", band, "0", "5"),
                Typed.number(errors, "durableDays", durableDays, 1, 365),
                weights);
    }
}
