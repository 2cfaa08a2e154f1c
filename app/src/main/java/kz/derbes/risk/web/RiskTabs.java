package kz.derbes.risk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Which pages of risk the reader's role may open; the others are not offered. */
@ControllerAdvice(assignableTypes = {RiskConsole.class, RuleConsole.class, SourceConsole.class, PayerConsole.class})
class RiskTabs {

    @ModelAttribute("tabs")
    List<String> tabs(HttpServletRequest request) {
        var tabs = new ArrayList<String>();
        if (!request.isUserInRole("SUPPORT")) tabs.add("rules");
        tabs.add("sources");
        if (request.isUserInRole("FINANCE")) tabs.add("payments");
        return tabs;
    }
}
