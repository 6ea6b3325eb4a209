package org.aiwei.reporting;

/** What a report belongs to. */
record Frame(ReportCollection collection, ReportPeriod period) {

    String title() {
        return collection.getName() + " " + period.getLabel();
    }
}
