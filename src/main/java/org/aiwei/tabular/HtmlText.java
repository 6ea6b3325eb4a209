package org.aiwei.tabular;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The text of one cell with its line breaks, without tables inside it, scripts and what is hidden. */
final class HtmlText implements NodeFilter {

    private static final Set<String> LEFT_OUT =
            Set.of("table", "script", "style", "template", "del", "noscript", "select", "svg");
    private static final Set<String> LINES = Set.of("p", "div", "li", "br", "h1", "h2", "h3", "h4", "ul", "ol");

    private final StringBuilder out = new StringBuilder();

    private HtmlText() {}

    static String of(Element cell) {
        var text = new HtmlText();
        cell.filter(text);
        return text.out.toString();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            var whole = text.getWholeText();
            out.append(kept(text) ? whole : whole.replaceAll("[\\t\\n\\r ]+", " "));
        } else if (node instanceof Element element && depth > 0) {
            if (LEFT_OUT.contains(element.normalName()) || hidden(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            newLine(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && depth > 0) {
            newLine(element);
        }
        return FilterResult.CONTINUE;
    }

    private void newLine(Element element) {
        if (LINES.contains(element.normalName())) {
            out.append('\n');
        }
    }

    /** Excel's own HTML keeps line breaks as br; only pre keeps them as typed. */
    private static boolean kept(TextNode text) {
        var parent = text.parent();
        return parent != null && parent.nameIs("pre");
    }

    private static boolean hidden(Element element) {
        return Text.withoutSpaces(element.attr("style")).contains("display:none") || element.hasAttr("hidden");
    }
}
