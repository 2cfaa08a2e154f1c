package kz.derbes.tlog;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What {@link Fsck} found.
 *
 * @param origin the log's name
 * @param size how many leaves were read
 * @param root base64 of the signed root, or of the rebuilt one when none could be read
 * @param findings empty when the log is whole
 */
public record Report(String origin, long size, String root, List<Finding> findings) {

    public boolean isWhole() {
        return findings.isEmpty();
    }

    String json() {
        return "{\"state\":" + Leaf.quote(isWhole() ? "whole" : "damaged")
                + ",\"origin\":" + Leaf.quote(origin)
                + ",\"size\":" + size
                + ",\"root\":" + Leaf.quote(root)
                + ",\"findings\":"
                + findings.stream()
                        .map(it -> "{\"what\":" + Leaf.quote(it.what()) + ",\"where\":" + Leaf.quote(it.where()) + "}")
                        .collect(Collectors.joining(",", "[", "]"))
                + "}";
    }

    String text() {
        var summary = origin + ": " + size + " leaves, root " + root + "\n";
        return findings.stream().map(it -> it + "\n").collect(Collectors.joining("", summary, ""))
                + (isWhole() ? "whole" : "damaged");
    }
}
