package kz.derbes.staff;

import java.util.List;
import java.util.stream.Collectors;

/** A document in Markdown. */
final class MarkdownSheet implements Sheet {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void title(String it) {
        text.append("# ").append(it).append("\n\n");
    }

    @Override
    public void heading(String it) {
        text.append("\n## ").append(it).append("\n\n");
    }

    @Override
    public void paragraph(String it) {
        text.append(it).append("\n\n");
    }

    @Override
    public void item(String it) {
        text.append("- ").append(it).append('\n');
    }

    @Override
    public void table(List<List<String>> lines) {
        line(lines.getFirst());
        line(lines.getFirst().stream().map(it -> "---").toList());
        lines.stream().skip(1).forEach(this::line);
        text.append('\n');
    }

    @Override
    public String text() {
        return text.toString();
    }

    private void line(List<String> cells) {
        text.append(cells.stream()
                .map(it -> it.replace("|", "\\|").replace("*", "\\*"))
                .collect(Collectors.joining(" | ", "| ", " |\n")));
    }
}
