package org.aiwei.standard;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param parentId missing for an aspect */
record NodeForm(
        @Nullable UUID parentId,
        @NotBlank @Size(max = 20) String code,
        @NotBlank @Size(max = 300) String title,
        @Size(max = 4000) String detail,
        @Size(max = 200) String usualLead,
        @Size(max = 200) String healthUnit,
        @Size(max = 60) String inspectionGroup,
        @Nullable Long version) {

    NodeForm {
        code = Typed.code(code);
        title = Typed.text(title);
        detail = Typed.text(detail);
        usualLead = Typed.text(usualLead);
        healthUnit = Typed.text(healthUnit);
        inspectionGroup = Typed.text(inspectionGroup);
    }

    static NodeForm below(@Nullable UUID parentId) {
        return new NodeForm(parentId, "", "", "", "", "", "", null);
    }

    static NodeForm of(StandardNode node) {
        return new NodeForm(
                node.getParentId(),
                node.getCode(),
                node.getTitle(),
                node.getDetail(),
                node.getUsualLead(),
                node.getHealthUnit(),
                node.getInspectionGroup(),
                node.getVersion());
    }

    NodeText text() {
        return new NodeText(code, title, detail, usualLead, healthUnit, inspectionGroup);
    }
}
