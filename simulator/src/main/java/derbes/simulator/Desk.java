package derbes.simulator;

/** Where one house answers. */
interface Desk {
    Reply answer(Call call);
}
