package kz.derbes.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTests {

    @ParameterizedTest
    @CsvSource({
        "0, 1234067, 256, tile/0/x001/x234/067",
        "0, 273, 112, tile/0/273.p/112",
        "-1, 0, 256, tile/entries/000",
        "-1, 1000, 1, tile/entries/x001/000.p/1",
        "2, 0, 1, tile/2/000.p/1",
        "63, 999999999999, 255, tile/63/x999/x999/x999/999.p/255"
    })
    void writesAndReadsTheOneSpelling(int level, long index, int width, String path) {
        var tile = new TilePath(level, index, width);
        assertThat(tile).hasToString(path);
        assertThat(TilePath.parse(path)).contains(tile);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile/0/",
                "tile/0/1",
                "tile/0/0001",
                "tile/00/001",
                "tile/64x/001",
                "tile/0/x000/001",
                "tile/0/001/002",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/0/000.p/",
                "tile/0/../../checkpoint",
                "tile/entries/%2e%2e/001",
                "/tile/0/000",
                "tile/0/000/",
                "tile/-1/000",
                "checkpoint",
                "tile/0/٠٠٠"
            })
    void readsNothingElse(String path) {
        assertThat(TilePath.parse(path)).isEmpty();
    }

    @Test
    void countsTheTilesOfATreeAsTheStandardDoes() {
        long size = 70_000;
        assertThat(TilePath.in(size, 0, 272)).hasToString("tile/0/272");
        assertThat(TilePath.in(size, 0, 273)).hasToString("tile/0/273.p/112");
        assertThat(TilePath.in(size, 1, 0)).hasToString("tile/1/000");
        assertThat(TilePath.in(size, 1, 1)).hasToString("tile/1/001.p/17");
        assertThat(TilePath.in(size, 2, 0)).hasToString("tile/2/000.p/1");
        assertThat(TilePath.in(size, 3, 0).width()).isZero();
        assertThat(TilePath.in(256, 1, 0)).hasToString("tile/1/000.p/1");
    }

    @Test
    void coversOnlyWhatTheSizeCovers() {
        assertThat(new TilePath(0, 0, 10).within(10)).isTrue();
        assertThat(new TilePath(0, 0, 11).within(10)).isFalse();
        assertThat(new TilePath(0, 0, 256).within(255)).isFalse();
        assertThat(new TilePath(0, 0, 256).within(256)).isTrue();
        assertThat(new TilePath(1, 0, 1).within(255)).isFalse();
        assertThat(new TilePath(8, 0, 1).within(Long.MAX_VALUE)).isFalse();
        assertThat(new TilePath(63, 0, 1).within(Long.MAX_VALUE)).isFalse();
    }
}
