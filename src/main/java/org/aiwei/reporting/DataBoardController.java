package org.aiwei.reporting;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.organization.Organizations;
import org.aiwei.platform.Attachments;
import org.aiwei.platform.Flash;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of data items and what the office does with many of them at once. */
@Controller
@RequiredArgsConstructor
class DataBoardController {

    private static final String HOME = "redirect:/reports/data-items?campaign=";

    private final DataBoard board;
    private final DataItems items;
    private final Organizations organizations;

    @GetMapping("/reports/data-items")
    String index(
            @CurrentActor Actor actor,
            @ModelAttribute("filter") DataFilter filter,
            BindingResult unreadableMeansNoFilter,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        var wanted = unreadableMeansNoFilter.hasErrors() ? DataFilter.none() : filter;
        var number = page != null && page.matches("\\d{1,5}") ? Integer.valueOf(page) : null;
        model.addAttribute("page", board.page(actor, wanted, number));
        model.addAttribute("verdicts", DataVerdict.values());
        model.addAttribute("states", DataBoardPage.STATES);
        return "reporting/data-items";
    }

    @GetMapping("/reports/data-items/owed")
    String owed(@CurrentActor Actor actor, @RequestParam UUID campaign, Model model) {
        model.addAttribute("campaign", board.campaign(actor, campaign));
        model.addAttribute("owed", board.owed(actor, campaign));
        return "reporting/data-owed";
    }

    @GetMapping("/reports/data-items/export")
    ResponseEntity<byte[]> export(@CurrentActor Actor actor, @RequestParam UUID campaign) {
        var head = board.campaign(actor, campaign);
        return Attachments.xlsx(head.name() + " 数据项网报表", DataSheet.of(head, board.lines(actor, campaign)));
    }

    /** Without a unit and a name outside, every item goes to the supplier that the standard names. */
    @PostMapping("/reports/data-items/distribution")
    String handOut(
            @CurrentActor Actor actor,
            @RequestParam(required = false) @Nullable UUID campaign,
            @RequestParam(required = false) @Nullable List<UUID> items,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(defaultValue = "") String outside,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String all,
            RedirectAttributes flash) {
        var run = run(actor, campaign);
        var day = Day.of(due);
        int handed;
        if (!all.isEmpty()) {
            handed = this.items.handOutByName(actor, run, day);
        } else {
            var chosen = items == null ? List.<UUID>of() : items;
            handed = this.items.handOut(actor, run, chosen, supplier(unit, outside.strip()), day);
        }
        Flash.say(flash, "reporting.data.handed", handed);
        return HOME + campaign;
    }

    @PostMapping("/reports/data-items/locking")
    String lock(
            @CurrentActor Actor actor,
            @RequestParam(required = false) @Nullable UUID campaign,
            RedirectAttributes flash) {
        Flash.say(flash, "reporting.data.moved.all.LOCK", items.moveAll(actor, run(actor, campaign), DataAction.LOCK));
        return HOME + campaign;
    }

    @PostMapping("/reports/data-items/filing")
    String file(
            @CurrentActor Actor actor,
            @RequestParam(required = false) @Nullable UUID campaign,
            RedirectAttributes flash) {
        Flash.say(flash, "reporting.data.moved.all.FILE", items.moveAll(actor, run(actor, campaign), DataAction.FILE));
        return HOME + campaign;
    }

    private UUID run(Actor actor, @Nullable UUID campaign) {
        ReportPolicy.ensureOfficer(actor);
        if (campaign == null) {
            throw new RecordNotFound(DataValue.class, "none");
        }
        items.ensureRuns(actor, campaign);
        return campaign;
    }

    private DataSupplier supplier(@Nullable UUID unit, String outside) {
        if (unit != null) {
            return DataSupplier.of(organizations.unit(unit));
        }
        if (outside.isEmpty()) {
            throw new RuleBroken("reporting.data.supplier");
        }
        return DataSupplier.outside(outside);
    }
}
