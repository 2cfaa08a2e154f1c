package kz.derbes.prove;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The log of the site, read bundle by bundle as its staff may (C2SP tlog-tiles below the console). */
final class Log {
    private static final int TILE = 256;
    private final Browser browser;

    Log(Browser browser) {
        this.browser = browser;
    }

    /** Number of leaves under the last checkpoint. */
    long size() throws IOException, InterruptedException {
        return Long.parseLong(browser.get("/ledger/checkpoint")
                .text()
                .lines()
                .skip(1)
                .findFirst()
                .orElse("0"));
    }

    /** Every sealed fact as the text of its leaf; waits for the seal that covers what was done before. */
    List<String> facts() throws IOException, InterruptedException {
        Thread.sleep(1_500);
        long size = size();
        var facts = new ArrayList<String>();
        for (long tile = 0; tile * TILE < size; tile++) {
            long width = Math.min(TILE, size - tile * TILE);
            String path = "/console/ledger/tile/entries/" + number(tile) + (width == TILE ? "" : ".p/" + width);
            var bundle = ByteBuffer.wrap(browser.get(path).answer().body());
            while (bundle.hasRemaining()) {
                byte[] leaf = new byte[Short.toUnsignedInt(bundle.getShort())];
                bundle.get(leaf);
                facts.add(new String(leaf, StandardCharsets.UTF_8));
            }
        }
        return facts;
    }

    static long count(List<String> facts, String... parts) {
        return facts.stream()
                .filter(it -> Stream.of(parts).allMatch(it::contains))
                .count();
    }

    private static String number(long tile) {
        String text = "%03d".formatted(tile % 1000);
        for (long rest = tile / 1000; rest > 0; rest /= 1000) text = "x%03d/%s".formatted(rest % 1000, text);
        return text;
    }
}
