package kz.derbes.staff;

import java.util.List;
import java.util.stream.Collectors;
import kz.derbes.law.Language;
import org.springframework.web.util.HtmlUtils;

/** A document in HTML that stands alone and prints. */
final class HtmlSheet implements Sheet {
    private static final String STYLE = "body{font:11pt/1.4 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
            + "table{border-collapse:collapse;font-size:9.5pt;margin:1rem 0}"
            + "th,td{border:1px solid #999;padding:.25rem .5rem;text-align:left;vertical-align:top}";
    private final StringBuilder text = new StringBuilder();

    HtmlSheet(Language language) {
        text.append("<!DOCTYPE html>\n<html lang=\"")
                .append(language.code())
                .append("\">\n<meta charset=\"utf-8\">\n<style>")
                .append(STYLE)
                .append("</style>\n");
    }

    @Override
    public void title(String it) {
        text.append("<title>").append(safe(it)).append("</title>\n");
        element("h1", it);
    }

    @Override
    public void heading(String it) {
        element("h2", it);
    }

    @Override
    public void paragraph(String it) {
        element("p", it);
    }

    @Override
    public void item(String it) {
        text.append("<ul><li>").append(safe(it)).append("</li></ul>\n");
    }

    @Override
    public void table(List<List<String>> lines) {
        text.append("<table>\n<thead>").append(line(lines.getFirst(), "th")).append("</thead>\n<tbody>\n");
        lines.stream().skip(1).forEach(it -> text.append(line(it, "td")));
        text.append("</tbody></table>\n");
    }

    @Override
    public String text() {
        return text + "</html>\n";
    }

    private void element(String name, String it) {
        text.append('<')
                .append(name)
                .append('>')
                .append(safe(it))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String line(List<String> cells, String kind) {
        return cells.stream()
                .map(it -> "<" + kind + ">" + safe(it) + "</" + kind + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    private static String safe(String it) {
        return HtmlUtils.htmlEscape(it, "UTF-8");
    }
}
