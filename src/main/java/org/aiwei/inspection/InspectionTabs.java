package org.aiwei.inspection;

import java.util.ArrayList;
import java.util.List;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The tabs above the pages of inspections: office and leaders have more of them. */
@ControllerAdvice(basePackageClasses = InspectionAreas.class)
class InspectionTabs {

    record Tab(String label, String href) {}

    @ModelAttribute("inspectionTabs")
    List<Tab> tabs(@CurrentActor @Nullable Actor actor) {
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab("inspection.rounds", "/inspections"));
        tabs.add(new Tab("inspection.schedule", "/inspections/schedule"));
        tabs.add(new Tab("inspection.sites", "/inspections/sites"));
        if (actor != null && RoundLists.inside(actor)) {
            tabs.add(new Tab("finding.title", "/findings"));
            tabs.add(new Tab("inspection.checklists", "/inspections/checklists"));
            tabs.add(new Tab("inspection.coverage", "/inspections/coverage"));
        }
        return tabs;
    }
}
