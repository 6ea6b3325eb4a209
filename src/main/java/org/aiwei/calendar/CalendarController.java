package org.aiwei.calendar;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Flash;
import org.aiwei.platform.Refusals;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequiredArgsConstructor
class CalendarController {

    private final CalendarDays days;
    private final Clock clock;

    /** @param day day to be edited; missing: none */
    @GetMapping("/admin/calendar")
    ModelAndView show(
            @CurrentActor Actor actor,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable LocalDate day) {
        int shown = day != null
                ? day.getYear()
                : year != null ? year : LocalDate.now(clock).getYear();
        var view = view(actor, within(shown), HttpStatus.OK);
        view.addObject("dayForm", day == null || day.getYear() != within(shown) ? null : days.day(actor, day));
        view.addObject("yearForm", days.blank(actor, within(shown)));
        return view;
    }

    @PostMapping("/admin/calendar/days")
    ModelAndView change(
            @CurrentActor Actor actor,
            @Valid @ModelAttribute("dayForm") DayForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        days.ensureKeeps(actor);
        if (errors.hasFieldErrors("day") || errors.hasFieldErrors("kind")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST); // no form of ours sends such
        }
        if (errors.hasErrors()) {
            int year = form.day().getYear();
            var view = view(actor, within(year), HttpStatus.UNPROCESSABLE_CONTENT);
            view.addObject("yearForm", days.blank(actor, within(year)));
            return view;
        }
        days.change(actor, form);
        Flash.say(flash, "calendar.day.saved", form.day());
        return new ModelAndView("redirect:/admin/calendar?year=" + form.day().getYear());
    }

    @PostMapping("/admin/calendar/years")
    ModelAndView enter(
            @CurrentActor Actor actor,
            @Valid @ModelAttribute("yearForm") YearForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        days.ensureKeeps(actor);
        int year = form.yearOr(LocalDate.now(clock).getYear());
        var notice = new NoticeLines(year, form.lines());
        notice.wrong()
                .forEach(line -> errors.rejectValue(
                        "lines", "calendar.line." + line.code(), new Object[] {line.line(), line.text()}, ""));
        if (errors.hasErrors() || !entered(actor, form, notice, errors)) {
            return view(actor, year, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Flash.say(flash, "calendar.year.saved", year, notice.days().size());
        return new ModelAndView("redirect:/admin/calendar?year=" + year);
    }

    private boolean entered(Actor actor, YearForm form, NoticeLines notice, BindingResult errors) {
        try {
            days.enter(actor, form, notice.days());
            return true;
        } catch (RuleBroken broken) {
            Refusals.put(errors, broken, Map.of("calendar.year.entered", "year"));
            return false;
        }
    }

    private ModelAndView view(Actor actor, int year, HttpStatus status) {
        return new ModelAndView(
                "calendar/year", Map.of("page", days.year(actor, year), "kinds", List.of(DayKind.values())), status);
    }

    private static int within(int year) {
        return Math.max(2000, Math.min(2100, year));
    }
}
