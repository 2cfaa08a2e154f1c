package kz.derbes.order.web;

import java.util.HashMap;
import java.util.Map;
import kz.derbes.order.Buyings;
import kz.derbes.order.OrderRisk;
import kz.derbes.order.Orders;
import kz.derbes.order.Purchase;
import kz.derbes.order.ReturnReason;
import kz.derbes.order.Undoing;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** An order as its buyer sees it; the same page with and without an account, and no value of the buyer on it. */
@Component
class OrderView {
    private final Buyings buyings;
    private final Orders orders;
    private final Undoing undoing;
    private final OrderRisk risk;

    OrderView(Buyings buyings, Orders orders, Undoing undoing, OrderRisk risk) {
        this.buyings = buyings;
        this.orders = orders;
        this.undoing = undoing;
        this.risk = risk;
    }

    String show(Purchase order, String path, String done, Model model) {
        model.addAttribute("order", order);
        model.addAttribute("path", path);
        model.addAttribute("done", done);
        model.addAttribute("lines", buyings.lines(order));
        model.addAttribute("steps", buyings.steps(order));
        model.addAttribute("refunds", buyings.refunds(order.id()));
        model.addAttribute("returnable", undoing.isReturnable(order));
        model.addAttribute("returnUntil", undoing.returnableUntil(order));
        risk.pageOf(order).ifPresent(it -> model.addAttribute("reviewPath", it));
        model.addAttribute("reasons", ReturnReason.values());
        if (order.tiyn() > 0) model.addAttribute("receiptsPath", orders.receiptsPathOf(order.id()));
        orders.payable(order.id()).ifPresent(it -> model.addAttribute("payPath", orders.payPathOf(order.id())));
        return "order/order";
    }

    /** How many of each line somebody wants to give back, from fields {@code line-N}. */
    static Map<Integer, Integer> wanted(Map<String, String> query) {
        var wanted = new HashMap<Integer, Integer>();
        query.forEach((name, value) -> {
            if (name.matches("line-[0-9]{1,2}") && value.matches("[0-9]{1,2}"))
                wanted.put(Integer.valueOf(name.substring("line-".length())), Integer.valueOf(value));
        });
        return wanted;
    }
}
