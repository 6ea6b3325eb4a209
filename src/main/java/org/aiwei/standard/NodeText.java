package org.aiwei.standard;

/**
 * What a node of the tree says.
 *
 * @param usualLead who usually leads it in a county
 * @param healthUnit whose matter it is inside the health system; empty if nobody's
 * @param inspectionGroup heading under which inspections report it; empty means its own aspect
 */
record NodeText(
        String code, String title, String detail, String usualLead, String healthUnit, String inspectionGroup) {}
