package kz.derbes.register.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import kz.derbes.law.holding.Holder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The rooms that keep anything about people, in the order of their names. */
@Component
class Rooms {
    private final ObjectProvider<Holder> holders;

    Rooms(ObjectProvider<Holder> holders) {
        this.holders = holders;
    }

    List<Room> all() {
        var rooms = new TreeMap<String, List<Holder>>();
        holders.forEach(it ->
                rooms.computeIfAbsent(it.room(), name -> new ArrayList<>()).add(it));
        return rooms.entrySet().stream()
                .map(it -> new Room(it.getKey(), List.copyOf(it.getValue())))
                .toList();
    }
}
