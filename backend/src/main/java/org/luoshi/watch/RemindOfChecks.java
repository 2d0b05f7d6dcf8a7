package org.luoshi.watch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.luoshi.matter.Matter;
import org.luoshi.matter.Matters;
import org.luoshi.platform.SystemScope;

/** Asks for the checks of the month when {@link CheckDuePolicy} says so; who hears of it and how often is notification's. */
@ApplicationScoped
public class RemindOfChecks {
    private final WatchList list;
    private final Matters matters;
    private final Event<Object> events;

    public RemindOfChecks(WatchList list, Matters matters, Event<Object> events) {
        this.list = list;
        this.matters = matters;
        this.events = events;
    }

    public void remind(LocalDate today) {
        SystemScope.run(() -> QuarkusTransaction.requiringNew().run(() -> announce(today)));
    }

    private void announce(LocalDate today) {
        var nodes = list.waiting(NodePolicy.monthOf(today)).stream()
                .filter(node -> CheckDuePolicy.isDue(node.month(), today))
                .toList();
        var byId = matters
                .ofIds(nodes.stream().map(WatchNode::matterId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Matter::id, Function.identity()));
        for (var node : nodes) {
            var matter = byId.get(node.matterId());
            if (matter != null) {
                events.fire(new CheckDue(
                        node.projectId(),
                        matter.id(),
                        matter.jurisdictionId(),
                        matter.title(),
                        matter.registeredBy(),
                        node.month(),
                        CheckDuePolicy.isOver(node.month(), today)));
            }
        }
    }
}
