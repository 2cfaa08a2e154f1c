package kz.derbes.payment;

import kz.derbes.law.rounds.Bell;
import org.springframework.stereotype.Component;

/** Wakes the caretaker of this node. */
@Component
class PaymentBell extends Bell {}
