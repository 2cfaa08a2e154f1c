package kz.derbes.notification;

import kz.derbes.law.rounds.Bell;
import org.springframework.stereotype.Component;

/** Wakes the postman of this node. */
@Component
class PostBell extends Bell {}
