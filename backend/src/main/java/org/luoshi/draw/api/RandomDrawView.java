package org.luoshi.draw.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.draw.DrawOrder;
import org.luoshi.draw.DrawRoster;
import org.luoshi.draw.DrawStatus;
import org.luoshi.draw.RandomDraw;
import org.luoshi.draw.TargetKind;
import org.luoshi.platform.Command;
import org.luoshi.roster.Pool;

@RegisterForReflection
@Type("RandomDraw")
@Description("双随机: targets and inspectors drawn by lot, so that anybody can draw them again (JS-08).")
public record RandomDrawView(
        @Id UUID id,
        String purpose,
        TargetKind targetKind,
        @Description("From which rosters.") List<@NonNull Pool> pools,
        LocalDate startsOn,
        LocalDate endsOn,
        int targetCount,
        int inspectorCount,

        @Description("封存, until the last plan made of it is unsealed.")
        boolean sealed,

        DrawStatus status,

        @Description("SHA-256 of the secret, published before there was a roster.")
        String commitment,

        @Description("Which public number is used.") String publicSource,
        Instant openedAt,
        @Nullable Instant frozenAt,

        @Nullable @Description("SHA-256 of the frozen roster.")
        String rosterSha256,

        @Nullable String publicValue,
        @Nullable @Description("监督人.") String witness,
        @Nullable Instant drawnAt,

        @Description("What it draws from, once frozen.") List<@NonNull DrawLotView> targets,
        @Description("Whom it draws from, once frozen.") List<@NonNull DrawLotView> inspectors,

        @Nullable @Description("Flat JSON for ./luoshi draw verify, once drawn.")
        String certificate,

        @Ignore UUID openedById) {

    @RegisterForReflection
    @Type("DrawLot")
    @Description("One target or inspector of a frozen roster.")
    public record DrawLotView(
            @Id UUID id,
            String name,
            @Description("It came out.") boolean drawn,

            @Description("回避: from how many targets he keeps away; 0 for a target.")
            int keptFrom) {}

    static RandomDrawView of(RandomDraw draw, @Nullable String certificate) {
        var order = draw.order();
        var roster = draw.roster().orElse(new DrawRoster(List.of(), List.of()));
        return new RandomDrawView(
                draw.id(),
                order.purpose(),
                order.targetKind(),
                order.pools().stream().map(Pool::valueOf).toList(),
                order.startsOn(),
                order.endsOn(),
                order.targetCount(),
                order.inspectorCount(),
                draw.isSealed(),
                draw.status(),
                draw.commitment(),
                order.publicSource(),
                draw.openedAt(),
                draw.frozenAt().orElse(null),
                draw.rosterSha256().orElse(null),
                draw.publicValue().orElse(null),
                draw.witness().orElse(null),
                draw.drawnAt().orElse(null),
                roster.targets().stream()
                        .map(target -> new DrawLotView(
                                target.key(), target.name(), draw.drawnTargets().contains(target.key()), 0))
                        .toList(),
                roster.inspectors().stream()
                        .map(inspector -> new DrawLotView(
                                inspector.key(),
                                inspector.name(),
                                draw.drawnInspectors().contains(inspector.key()),
                                inspector.keepsFrom().size()))
                        .toList(),
                certificate,
                draw.openedBy());
    }

    @RegisterForReflection
    @Type("RandomDrawPage")
    @Description("Draws, newest first.")
    public record RandomDrawPage(
            List<@NonNull RandomDrawView> items, @Nullable String nextCursor) {}

    @RegisterForReflection
    @Input("OpenDrawInput")
    public record OpenDrawInput(
            @Id UUID commandId,
            String purpose,
            TargetKind targetKind,
            List<@NonNull Pool> pools,
            LocalDate startsOn,
            LocalDate endsOn,
            @Description("1..100.") int targetCount,
            @Description("2..20.") int inspectorCount,

            @Description("Which public number of a later moment will be used.")
            String publicSource,

            @Description("For an unannounced or covert inspection.")
            boolean sealed)
            implements Command {
        DrawOrder order() {
            return new DrawOrder(
                    purpose,
                    targetKind,
                    pools.stream().map(Pool::name).toList(),
                    startsOn,
                    endsOn,
                    targetCount,
                    inspectorCount,
                    publicSource);
        }
    }

    @RegisterForReflection
    @Input("FreezeDrawInput")
    public record FreezeDrawInput(
            @Id UUID commandId,
            @Id UUID drawId,

            @Id @Description("Of these alone; of all when empty.")
            List<@NonNull UUID> targetIds)
            implements Command {}

    @RegisterForReflection
    @Input("DrawLotsInput")
    public record DrawLotsInput(
            @Id UUID commandId,
            @Id UUID drawId,
            @Description("The public number, as published.") String publicValue,
            @Description("监督人.") String witness)
            implements Command {}
}
