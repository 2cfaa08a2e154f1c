package kz.derbes.policy.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** The text of a web page as its reader sees it, line breaks and the numbers of ordered lists included. */
final class WebPage implements NodeVisitor {
    private static final Set<String> UNSEEN =
            Set.of("script", "style", "noscript", "template", "head", "nav", "iframe", "svg", "select", "button");
    private static final Set<String> BREAKS = Set.of("br", "hr");
    private static final Pattern NUMBERED = Pattern.compile("^\\s*\\d+\\.\\d+");
    private static final Pattern ONLY_NUMBER = Pattern.compile("\\s*[\\d.]+[.)]\\s*");
    private static final Pattern NUMBER = Pattern.compile("^\\s*\\d+[.)]");
    private final List<Source.Piece> pieces = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final Deque<OrderedList> lists = new ArrayDeque<>();
    private int place = 1;
    private int unseen;
    private boolean numbered;

    static Source read(String html) {
        var page = new WebPage();
        Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true)).traverse(page);
        page.endLine();
        return Source.taken(page.pieces);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) open(element);
        else if (node instanceof TextNode text && unseen == 0) append(text);
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) return;
        if (UNSEEN.contains(element.normalName())) unseen--;
        if (element.normalName().equals("ol") && unseen == 0) lists.pollLast();
        if (element.isBlock() || BREAKS.contains(element.normalName())) endLine();
        if (element.normalName().equals("td")) line.append(' ');
    }

    private void open(Element element) {
        if (unseen > 0 && !UNSEEN.contains(element.normalName())) return;
        if (element.isBlock() && !ONLY_NUMBER.matcher(line).matches()) endLine();
        switch (element.normalName()) {
            case "ol" -> lists.addLast(new OrderedList(prefix(), element.attr("start")));
            case "li" -> number(element);
            default -> {
                if (UNSEEN.contains(element.normalName())) unseen++;
            }
        }
    }

    /** A list inside a numbered item continues its number; beside numbers written by hand it counts items. */
    private String prefix() {
        return lists.isEmpty() ? "" : lists.getLast().current();
    }

    private void number(Element item) {
        var parent = item.parent();
        if (lists.isEmpty() || parent == null || !parent.normalName().equals("ol")) return;
        lists.getLast().next();
        if (!NUMBER.matcher(item.text()).find())
            line.append(numbered ? lists.getLast().item() : lists.getLast().current())
                    .append(' ');
    }

    private void append(TextNode text) {
        if (line.toString().isBlank())
            place = Math.max(place, text.sourceRange().start().lineNumber());
        line.append(text.getWholeText().replaceAll("\\s+", " "));
    }

    private void endLine() {
        String text = line.toString();
        line.setLength(0);
        if (text.isBlank()) return;
        numbered |= NUMBERED.matcher(text).find() && lists.isEmpty();
        pieces.add(new Source.Piece(text, place));
    }

    /** An ordered list being read. */
    private static final class OrderedList {
        private final String prefix;
        private int count;

        OrderedList(String prefix, String start) {
            this.prefix = prefix;
            this.count = start.matches("\\d{1,3}") ? Integer.parseInt(start) - 1 : 0;
        }

        void next() {
            count++;
        }

        String current() {
            return prefix + count + ".";
        }

        String item() {
            return count + ")";
        }
    }
}
