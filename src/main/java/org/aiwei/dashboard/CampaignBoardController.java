package org.aiwei.dashboard;

import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Attachments;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The board of a campaign, and of one unit in it. */
@Controller
@RequiredArgsConstructor
class CampaignBoardController {

    private final CampaignBoards boards;

    /** Who has not the whole campaign before the eyes is led to the own unit's board. */
    @GetMapping("/campaigns/{id}/board")
    String campaign(@CurrentActor Actor actor, @PathVariable UUID id, Locale locale, Model model) {
        if (!boards.whole(actor, id)) {
            return "redirect:/units/" + boards.ownUnit(actor, id) + "/board?campaign=" + id;
        }
        return shown(boards.ofCampaign(actor, id, locale), actor, model);
    }

    @GetMapping("/campaigns/{id}/board/docx")
    ResponseEntity<byte[]> campaignPaper(@CurrentActor Actor actor, @PathVariable UUID id) {
        return paper(boards.ofCampaign(actor, id, Locale.SIMPLIFIED_CHINESE));
    }

    @GetMapping("/campaigns/{id}/board/xlsx")
    ResponseEntity<byte[]> campaignSheet(@CurrentActor Actor actor, @PathVariable UUID id) {
        return sheet(boards.ofCampaign(actor, id, Locale.SIMPLIFIED_CHINESE));
    }

    @GetMapping("/units/{id}/board")
    String unit(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID campaign,
            Locale locale,
            Model model) {
        return shown(boards.ofUnit(actor, id, campaign, locale), actor, model);
    }

    @GetMapping("/units/{id}/board/docx")
    ResponseEntity<byte[]> unitPaper(
            @CurrentActor Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID campaign) {
        return paper(boards.ofUnit(actor, id, campaign, Locale.SIMPLIFIED_CHINESE));
    }

    @GetMapping("/units/{id}/board/xlsx")
    ResponseEntity<byte[]> unitSheet(
            @CurrentActor Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID campaign) {
        return sheet(boards.ofUnit(actor, id, campaign, Locale.SIMPLIFIED_CHINESE));
    }

    private String shown(Board board, Actor actor, Model model) {
        model.addAttribute("board", board);
        model.addAttribute("choices", boards.choices(actor));
        model.addAttribute("lights", Light.values());
        model.addAttribute("keepsBands", Bands.keeps(actor));
        return "dashboard/board";
    }

    private static ResponseEntity<byte[]> paper(Board board) {
        return Attachments.docx(BoardPaper.name(board), BoardPaper.docx(board));
    }

    private static ResponseEntity<byte[]> sheet(Board board) {
        return Attachments.xlsx(BoardPaper.name(board), BoardPaper.xlsx(board));
    }
}
