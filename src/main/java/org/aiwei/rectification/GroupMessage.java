package org.aiwei.rectification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.springframework.stereotype.Component;

/**
 * Words to paste into the work group, where people are. Numbers and dates only: what was found, where and by whom stays
 * inside. It is Chinese whoever copies it.
 */
@Component
class GroupMessage {

    String of(Collection<Rectification> items, LocalDate today) {
        if (items.isEmpty()) {
            return "";
        }
        var lines = new StringJoiner("\n");
        lines.add("【整改催办】截至" + day(today) + "，以下事项请责任单位抓紧办理：");
        units(items, today).forEach((unit, texts) -> lines.add(unit + "：" + texts));
        return lines.add("办结后请在系统内申请销号。").toString();
    }

    private static Map<String, StringJoiner> units(Collection<Rectification> items, LocalDate today) {
        var units = new LinkedHashMap<String, StringJoiner>();
        items.stream()
                .sorted(Comparator.comparing(Rectification::getUnitName)
                        .thenComparing(Rectification::getDueOn)
                        .thenComparing(Rectification::getNo))
                .forEach(item -> units.computeIfAbsent(item.getUnitName(), unit -> new StringJoiner("，", "", "。"))
                        .add(text(item, today)));
        return units;
    }

    private static String text(Rectification item, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, item.getDueOn());
        var state = left < 0 ? "已逾期" + -left + "天" : left == 0 ? "今天到期" : "还剩" + left + "天";
        return item.getNo() + "（" + day(item.getDueOn()) + "到期，" + state + "）";
    }

    private static String day(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
