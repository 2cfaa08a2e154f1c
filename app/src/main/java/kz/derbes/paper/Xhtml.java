package kz.derbes.paper;

import java.util.List;
import java.util.stream.Collectors;

/** A document as XHTML: well-formed, with its style inside. */
final class Xhtml {
    private static final String STYLE = """
            @page { size: A4; margin: 18mm 16mm 20mm 16mm;
                    @bottom-right { content: counter(page) " / " counter(pages); font: 8pt 'DejaVu Sans'; } }
            body { font: 10pt/1.45 'DejaVu Sans', sans-serif; max-width: 62rem; margin: 0 auto; }
            h1 { font-size: 17pt; margin: 0 0 6mm; } h2 { font-size: 12.5pt; margin: 7mm 0 2mm; page-break-after: avoid; }
            p { margin: 0 0 3mm; white-space: pre-line; } ul { margin: 0 0 3mm; padding-left: 6mm; }
            table { border-collapse: collapse; width: 100%; margin: 0 0 5mm; font-size: 8.5pt;
                    -fs-table-paginate: paginate; }
            th, td { border: 0.5pt solid #888; padding: 1.2mm 1.8mm; text-align: left; vertical-align: top; }
            th { background: #f0f2f5; } tr { page-break-inside: avoid; }
            """;

    private Xhtml() {}

    static String of(Paper paper) {
        return "<html lang=\"" + paper.language().code() + "\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>"
                + "<meta charset=\"utf-8\"/>" + element("title", safe(paper.title()))
                + element("style", STYLE) + "</head>\n<body>\n" + element("h1", safe(paper.title()))
                + paper.parts().stream().map(Xhtml::part).collect(Collectors.joining())
                + "</body></html>\n";
    }

    private static String part(Part part) {
        return switch (part) {
            case Part.Heading(var text) -> element("h2", safe(text));
            case Part.Text(var text) -> element("p", safe(text));
            case Part.Items(var items) ->
                element("ul", items.stream().map(it -> element("li", safe(it))).collect(Collectors.joining()));
            case Part.Pairs(var rows) ->
                element(
                        "table",
                        rows.stream()
                                .map(it -> element(
                                        "tr", element("th", safe(it.name())) + cells("td", List.of(it.value()))))
                                .collect(Collectors.joining()));
            case Part.Table(var head, var rows) ->
                element(
                        "table",
                        element("thead", element("tr", cells("th", head)))
                                + element(
                                        "tbody",
                                        rows.stream()
                                                .map(it -> element("tr", cells("td", it)))
                                                .collect(Collectors.joining())));
        };
    }

    private static String cells(String name, List<String> texts) {
        return texts.stream().map(it -> element(name, safe(it))).collect(Collectors.joining());
    }

    private static String element(String name, String content) {
        return "<" + name + ">" + content + "</" + name + ">\n";
    }

    /** The text with nothing that XML forbids or that would end an element. */
    private static String safe(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints().filter(Xhtml::allowed).forEach(it -> {
            switch (it) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(it);
            }
        });
        return safe.toString();
    }

    private static boolean allowed(int it) {
        if (it < ' ') return it == '\t' || it == '\n' || it == '\r';
        return it != 0xFFFE && it != 0xFFFF && (it < Character.MIN_SURROGATE || it > Character.MAX_SURROGATE);
    }
}
