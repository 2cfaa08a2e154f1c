package kz.derbes.policy;

/** A clause of the policy as somebody may cite it. */
public record Cited(String key, String text) {}
