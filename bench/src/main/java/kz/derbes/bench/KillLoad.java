package kz.derbes.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** Sends hits that each name a page of their own and counts, for each connection, how many were acknowledged. */
final class KillLoad {
    private static final String AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0";
    private final URI site;
    private final List<String> cookies;
    private final AtomicIntegerArray acknowledged;

    KillLoad(URI site, List<String> cookies) {
        this.site = site;
        this.cookies = cookies;
        acknowledged = new AtomicIntegerArray(cookies.size());
    }

    /** Starts one connection for each cookie; each ends when the server does. */
    List<Thread> start() {
        return java.util.stream.IntStream.range(0, cookies.size())
                .mapToObj(n -> Thread.ofVirtual().start(() -> send(n)))
                .toList();
    }

    /** How many hits of that connection the server called safe; they are numbered from nought without a gap. */
    int acknowledged(int connection) {
        return acknowledged.get(connection);
    }

    long acknowledged() {
        return java.util.stream.IntStream.range(0, cookies.size())
                .mapToLong(acknowledged::get)
                .sum();
    }

    static String page(int connection, int hit) {
        return "/kill/" + connection + "/" + hit;
    }

    private void send(int connection) {
        try (var socket = new Socket(site.getHost(), site.getPort())) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream());
            while (true) {
                String request = request(page(connection, acknowledged.get(connection)), cookies.get(connection));
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                if (!answered(in)) return;
                acknowledged.incrementAndGet(connection);
            }
        } catch (IOException killed) {
            // the connection ends with the server, and the hit under way was not acknowledged
        }
    }

    private String request(String page, String cookie) {
        return "GET /p.gif?p=" + page + " HTTP/1.1\r\nHost: " + site.getAuthority() + "\r\nReferer: " + site + page
                + "\r\nUser-Agent: " + AGENT
                + "\r\nCookie: " + cookie + "\r\n\r\n";
    }

    /** Reads one answer; true for a whole picture with status 200. */
    private static boolean answered(InputStream in) throws IOException {
        String status = line(in);
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in))
            if (line.regionMatches(true, 0, "content-length:", 0, 15))
                length = Integer.parseInt(line.substring(15).strip());
        return in.readNBytes(length).length == length && status.startsWith("HTTP/1.1 200");
    }

    private static String line(InputStream in) throws IOException {
        var text = new StringBuilder();
        for (int letter = in.read(); letter != '\n'; letter = in.read()) {
            if (letter < 0) throw new IOException("the server has gone");
            if (letter != '\r') text.append((char) letter);
        }
        return text.toString();
    }
}
