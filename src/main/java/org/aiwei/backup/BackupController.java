package org.aiwei.backup;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.job.BackgroundJobs;
import org.aiwei.platform.Flash;
import org.aiwei.platform.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequiredArgsConstructor
class BackupController {

    private final BackupPolicy policy;
    private final BackupBook book;
    private final BackupSettings settings;
    private final BackupNow now;
    private final Clock clock;

    @GetMapping(BackupAreas.PATH)
    String index(@CurrentActor Actor actor, Model model) {
        policy.ensureKeeps(actor);
        var last = book.lastGood().orElse(null);
        model.addAttribute("page", BackupPage.of(last, book.newest(Paging.ROWS), settings, clock.instant()));
        return "backup/index";
    }

    @PostMapping(BackupAreas.PATH)
    String take(@CurrentActor Actor actor, RedirectAttributes flash) {
        now.start(actor);
        Flash.say(flash, "job.started");
        return "redirect:" + BackgroundJobs.PATH;
    }
}
