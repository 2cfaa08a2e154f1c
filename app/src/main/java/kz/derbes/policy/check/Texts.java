package kz.derbes.policy.check;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import kz.derbes.law.Language;

/** The messages of the room, without Spring. */
final class Texts {
    private final ResourceBundle bundle;

    Texts(Language language) {
        var only = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        this.bundle = ResourceBundle.getBundle("messages/policy", language.locale(), only);
    }

    String say(String key, Object... values) {
        return values.length == 0 ? bundle.getString(key) : new MessageFormat(bundle.getString(key)).format(values);
    }
}
