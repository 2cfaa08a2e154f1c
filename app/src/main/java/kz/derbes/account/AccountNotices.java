package kz.derbes.account;

import java.util.Map;
import kz.derbes.law.Language;
import kz.derbes.law.SubjectId;
import kz.derbes.law.letter.Notices;
import kz.derbes.notification.Letter;
import kz.derbes.notification.Letters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes to people in the language of their account. */
@Component
class AccountNotices implements Notices {
    private final AccountRows accounts;
    private final Letters letters;

    AccountNotices(AccountRows accounts, Letters letters) {
        this.accounts = accounts;
        this.letters = letters;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean tell(SubjectId subject, String template, Map<String, String> codes) {
        var account = accounts.find(subject);
        account.ifPresent(it -> letters.send(new Letter(subject, template, it.language(), codes)));
        return account.isPresent();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(SubjectId subject, Language language, String template, Map<String, String> codes) {
        letters.send(new Letter(subject, template, language, codes));
    }
}
