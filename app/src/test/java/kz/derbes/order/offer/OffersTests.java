package kz.derbes.order.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.UUID;
import javax.imageio.ImageIO;
import kz.derbes.account.AccountTest;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.order.TestingShop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Search, tables and pictures. */
@AccountTest
@Import(TestingShop.class)
class OffersTests {
    private static final Actor ACTOR = Actor.system("testing");

    @Autowired
    Offers offers;

    @Autowired
    Pictures pictures;

    @Autowired
    kz.derbes.order.offer.Import table;

    @Autowired
    TestingShop shop;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a stem in Russian            | чайники    | teapot-snow
            a beginning in Kazakh        | шәй        | teapot-snow
            a word in English            | bowls      | bowl-juz
            two words, the second begun  | шерстяной пл | throw-wool
            """)
    void findsInThreeLanguages(String story, String typed, String slug) {
        assertThat(offers.find(typed, 0)).as(story).extracting(Offer::slug).contains(slug);
    }

    @Test
    void findsNothingForSignsAndWhatIsAlikeForATypo() {
        assertThat(offers.find("' & | ! <-> ():*", 0)).isEmpty();
        assertThat(offers.find("чайнек", 0)).isEmpty();
        assertThat(offers.alike("чайнек")).extracting(Offer::slug).contains("teapot-snow");
    }

    @Test
    void loadsAllOfATableOrNothing() {
        var good = "good-" + UUID.randomUUID();
        shop.goods(1, 1);
        var outcome = table.run(
                "slug,category,name_kk,name_ru,price,stock\n" + good + ",testing,Зат,Вещь,10,1\nbad,testing,,Вещь,10,1",
                ACTOR);
        assertThat(outcome.faults()).containsExactly(new LineFault(3, "name_kk", "required"));
        assertThat(offers.bySlug(good)).isEmpty();
        assertThat(table.tryOut("slug,category,name_kk,name_ru,price,stock\n" + good + ",testing,Зат,Вещь,10,1")
                        .offers())
                .isEqualTo(1);
        assertThat(offers.bySlug(good)).isEmpty();
    }

    @Test
    void drawsPicturesAnewAndRefusesWhatIsNone() throws Exception {
        var offer = shop.goods(1, 1);
        var member = new Member(Actor.staff(UUID.randomUUID().toString()), Role.OWNER);
        assertThat(pictures.put(offer, "<svg/>".getBytes(java.nio.charset.StandardCharsets.UTF_8), member))
                .contains("picture");
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2000, 1000, BufferedImage.TYPE_INT_RGB), "png", out);
        assertThat(pictures.put(offer, out.toByteArray(), member)).isEmpty();
        var picture = offers.bySlug(offer.slug()).orElseThrow().picture();
        assertThat(picture).isNotNull();
        var small = ImageIO.read(new java.io.ByteArrayInputStream(
                pictures.jpeg(java.util.Objects.requireNonNull(picture), true).orElseThrow()));
        assertThat(small.getWidth()).isEqualTo(480);
    }

    @Test
    void letsOneOfTwoEditorsSave() {
        var offer = shop.goods(1, 1);
        var member = new Member(Actor.staff(UUID.randomUUID().toString()), Role.OWNER);
        assertThat(offers.change(offer, offer.version(), member)).isTrue();
        assertThat(offers.change(offer, offer.version(), member)).isFalse();
    }
}
