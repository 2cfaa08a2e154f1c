package kz.derbes.ads.report;

import java.util.List;
import org.springframework.stereotype.Service;

/** How often campaigns were shown, seen and clicked. */
@Service("adReports")
public class Reports {
    private static final int MOST = 1_000;
    private final FigureRows rows;

    Reports(FigureRows rows) {
        this.rows = rows;
    }

    /** The thousand largest lines at most; days newest first. */
    public List<Figures> by(Dimension by, Span span) {
        return rows.by(by, span, MOST);
    }

    public Figures total(Span span) {
        return rows.total(span);
    }
}
