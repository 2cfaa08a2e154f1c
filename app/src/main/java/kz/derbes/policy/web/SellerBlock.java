package kz.derbes.policy.web;

import kz.derbes.policy.Operator;
import kz.derbes.policy.Policies;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Who answers for the site, at the foot of every page (SEL-01). */
@ControllerAdvice
class SellerBlock {
    private final Policies policies;

    SellerBlock(Policies policies) {
        this.policies = policies;
    }

    @ModelAttribute("seller")
    Operator seller() {
        return policies.operator();
    }
}
