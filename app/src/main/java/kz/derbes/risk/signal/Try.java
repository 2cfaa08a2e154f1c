package kz.derbes.risk.signal;

import kz.derbes.risk.Signals;
import kz.derbes.risk.rule.Features;

/**
 * One try that is counted.
 *
 * @param country ISO 3166 alpha-2; empty when it is unknown
 * @param features where what is counted is added
 */
public record Try(Signals signals, String country, Features features) {}
