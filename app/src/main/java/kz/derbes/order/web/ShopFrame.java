package kz.derbes.order.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.function.IntSupplier;
import kz.derbes.law.Language;
import kz.derbes.order.basket.Baskets;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What each page of the shop needs. */
@ControllerAdvice(basePackageClasses = ShopFrame.class)
class ShopFrame {
    private final Baskets baskets;

    ShopFrame(Baskets baskets) {
        this.baskets = baskets;
    }

    @ModelAttribute("lang")
    Language lang(Locale locale) {
        return Language.of(locale);
    }

    @ModelAttribute("shop")
    Shop shop(HttpServletRequest request) {
        return new Shop(() -> baskets.count(request));
    }

    /** What is asked while a page is written: how many things lie in the basket. */
    record Shop(IntSupplier count) {
        public int inBasket() {
            return count.getAsInt();
        }
    }
}
