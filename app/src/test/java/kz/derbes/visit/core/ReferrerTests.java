package kz.derbes.visit.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferrerTests {
    private static final Site SITE = new Site("Shop.Example.kz:443", Set.of(new Origin("https", "blog.example.kz")));

    @ParameterizedTest(name = "{0}")
    @Obligation("3.3#6")
    @CsvSource(delimiter = '|', textBlock = """
            none                          |                                              |
            another site                  | https://search.example/?q=illness            | https://search.example
            with a path                   | https://Mail.Example/u/aigul/inbox           | https://mail.example
            a usual port                  | https://search.example:443/x                 | https://search.example
            an unusual port               | http://search.example:8080/x                 | http://search.example:8080
            a name and password           | https://aigul:secret@search.example/x        | https://search.example
            the site itself               | https://shop.example.kz/a/b?token=1          | /a/b
            the site without a path       | https://shop.example.kz                      | /
            a declared origin             | https://blog.example.kz/post?utm=1           | /post
            a path told by the script     | /a/b                                         | /a/b
            an address in its own path    | https://shop.example.kz/u/a@b.kz             | /u/*
            a look-alike                  | https://shop.example.kz.evil.example/a       | https://shop.example.kz.evil.example
            another scheme                | android-app://com.example/                   |
            a script                      | javascript:alert(1)                          |
            no address                    | hello                                        |
            an address with markup        | https://a<b>.example/                        |
            IPv6                          | http://[2001:db8::1]:8080/x                  | http://[2001:db8::1]:8080
            """)
    void keepsTheOriginOfOthersAndThePathOfItsOwn(String story, String url, String kept) {
        assertThat(Referrer.cut(url, SITE).orElse(null)).as(story).isEqualTo(kept);
    }
}
