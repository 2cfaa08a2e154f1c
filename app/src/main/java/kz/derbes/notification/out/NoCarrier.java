package kz.derbes.notification.out;

/** Stands where no way out is configured: letters wait. */
final class NoCarrier implements Carrier {

    @Override
    public boolean ready() {
        return false;
    }

    @Override
    public Delivery deliver(Sheet sheet) {
        return new Delivery.Later("no-carrier");
    }
}
