package derbes.simulator;

/** The keys that the played houses and the shop share; they open nothing anywhere else. */
public final class Keys {
    public static final String PUBLIC = "simulated-shop";
    public static final String SECRET = "simulated-secret";

    private Keys() {}
}
