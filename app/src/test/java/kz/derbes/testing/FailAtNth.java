package kz.derbes.testing;

import java.util.function.IntConsumer;

/**
 * Breaks an action at its first step, then at its second, and so on until it passes untouched, so that what must hold
 * is looked at after every way the action can end.
 */
public final class FailAtNth {
    private static final int MOST_STEPS = 1_000;

    private final int nth;
    private int passed;

    private FailAtNth(int nth) {
        this.nth = nth;
    }

    /** A step of the action: passes, or breaks when its turn has come; once broken, everything after it breaks too. */
    public void step() {
        if (++passed >= nth) throw new BrokenStepException(nth);
    }

    /**
     * Runs the action again and again, breaking a later step each time, and returns how many steps it has.
     *
     * @param action calls {@link #step} before each thing that can fail; it may let the exception through or catch it
     * @param afterwards looks at what is left, told which step was broken
     */
    public static int everyStepOf(Action action, IntConsumer afterwards) throws Exception {
        for (int nth = 1; nth <= MOST_STEPS; nth++) {
            var breaking = new FailAtNth(nth);
            try {
                action.run(breaking);
            } catch (BrokenStepException e) {
                if (e.nth != nth) throw e;
            }
            if (breaking.passed < nth) return nth - 1;
            afterwards.accept(nth);
        }
        throw new AssertionError("the action never passes");
    }

    /** What is broken step by step. */
    @FunctionalInterface
    public interface Action {
        void run(FailAtNth breaking) throws Exception;
    }

    /** The failure of a step. */
    public static final class BrokenStepException extends RuntimeException {
        private final int nth;

        BrokenStepException(int nth) {
            super("step " + nth + " was broken on purpose");
            this.nth = nth;
        }
    }
}
