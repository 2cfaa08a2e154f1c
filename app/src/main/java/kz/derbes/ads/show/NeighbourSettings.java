package kz.derbes.ads.show;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The operator's other pages, declared once for hits and advertisements.
 *
 * @param origins such as {@code https://shop.example.kz}, nothing behind the host and port
 */
@ConfigurationProperties("derbes.visit")
record NeighbourSettings(@DefaultValue List<String> origins) {}
