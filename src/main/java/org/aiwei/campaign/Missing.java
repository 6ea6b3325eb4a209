package org.aiwei.campaign;

/** Something a campaign lacks before it can be published: a sentence, and the page where it is filled in. */
enum Missing {
    NAME("/texts"),
    PHASES("/phases"),
    HEAD("/members");

    private final String suffix;

    Missing(String suffix) {
        this.suffix = suffix;
    }

    /** Message key of the sentence. */
    public String getSentence() {
        return "campaign.missing." + name();
    }

    /** Path after the campaign's own. */
    public String getSuffix() {
        return suffix;
    }
}
