package org.aiwei.calendar;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.aiwei.calendar.CalendarPage.Cell;
import org.aiwei.calendar.CalendarPage.MonthTable;

/** Lays a year's days out in months and weeks. */
final class CalendarSheet {

    private final Map<LocalDate, CalendarDay> listed;

    CalendarSheet(List<CalendarDay> days) {
        listed = days.stream().collect(toMap(CalendarDay::getDay, Function.identity()));
    }

    List<MonthTable> months(int year) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> new MonthTable(month, weeks(YearMonth.of(year, month))))
                .toList();
    }

    private List<List<Cell>> weeks(YearMonth month) {
        var cells = new ArrayList<Cell>();
        for (int i = 1; i < month.atDay(1).getDayOfWeek().getValue(); i++) {
            cells.add(Cell.EMPTY);
        }
        month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).map(this::cell).forEach(cells::add);
        while (cells.size() % 7 > 0) {
            cells.add(Cell.EMPTY);
        }
        return IntStream.range(0, cells.size() / 7)
                .mapToObj(week -> List.copyOf(cells.subList(week * 7, week * 7 + 7)))
                .toList();
    }

    private Cell cell(LocalDate day) {
        var entry = listed.get(day);
        return entry == null
                ? new Cell(day, !Workdays.isWeekend(day), false, "")
                : new Cell(day, entry.getKind() == DayKind.WORKDAY, true, entry.getNote());
    }
}
