package kz.derbes.policy;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Who answers for this site: the configured operator, or the invented one of a demo. */
@Component
@EnableConfigurationProperties(OperatorSettings.class)
class OperatorRecord {
    private final Operator operator;
    private final boolean demo;

    OperatorRecord(OperatorSettings settings, @Value("${derbes.demo:false}") boolean demo) {
        this.operator = settings.given() || !demo ? settings.operator() : DemoOperator.invented();
        this.demo = demo;
    }

    Operator operator() {
        return operator;
    }

    boolean demo() {
        return demo;
    }

    List<String> defects() {
        return OperatorCheck.defects(operator);
    }
}
