package kz.derbes.staff.web;

import io.nayuki.qrcodegen.QrCode;

/**
 * A picture that code apps read, drawn on the page itself: it holds a secret and is fetched from nowhere.
 *
 * @param size of its side in modules, the quiet zone included
 * @param path of its dark modules
 */
record QrPicture(int size, String path) {
    private static final int QUIET = 4;

    static QrPicture of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++)
            for (int x = 0; x < code.size; x++)
                if (code.getModule(x, y))
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
        return new QrPicture(code.size + 2 * QUIET, path.toString());
    }

    @Override
    public String toString() {
        return "QrPicture[" + size + "]";
    }
}
