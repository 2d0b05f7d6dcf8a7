package org.luoshi.draw.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.luoshi.draw.ConductDraw;
import org.luoshi.draw.DrawStatus;
import org.luoshi.draw.RandomDraw;
import org.luoshi.draw.RandomDraws;
import org.luoshi.draw.api.RandomDrawView.DrawLotsInput;
import org.luoshi.draw.api.RandomDrawView.FreezeDrawInput;
import org.luoshi.draw.api.RandomDrawView.OpenDrawInput;
import org.luoshi.draw.api.RandomDrawView.RandomDrawPage;
import org.luoshi.organization.api.OfficerView;
import org.luoshi.organization.api.People;
import org.luoshi.platform.Caller;
import org.luoshi.platform.Commands;
import org.luoshi.platform.CurrentCaller;
import org.luoshi.platform.Ids;
import org.luoshi.platform.Paging;
import org.luoshi.platform.Role;

@GraphQLApi
@RunOnVirtualThread
public class DrawApi {
    private final CurrentCaller caller;
    private final Commands commands;
    private final People people;
    private final RandomDraws draws;
    private final ConductDraw conductDraw;
    private final ObjectMapper json;

    public DrawApi(
            CurrentCaller caller,
            Commands commands,
            People people,
            RandomDraws draws,
            ConductDraw conductDraw,
            ObjectMapper json) {
        this.caller = caller;
        this.commands = commands;
        this.people = people;
        this.draws = draws;
        this.conductDraw = conductDraw;
        this.json = json;
    }

    @Query
    @Transactional
    @Description("双随机 draws that the caller may see, newest first; first is 1..100. Error: PAGE_TOO_LARGE.")
    public RandomDrawPage randomDraws(
            @Nullable DrawStatus status, @DefaultValue("50") int first, @Nullable String after) {
        caller.get();
        var paging = Paging.of(first, after);
        var rows = draws.page(status, paging);
        return new RandomDrawPage(
                paging.page(rows).stream().map(this::view).toList(), paging.nextCursor(rows, RandomDraws::key));
    }

    @Query
    @Transactional
    @Description("One draw. Error: DRAW_NOT_FOUND, also when it is not the caller's to see.")
    public RandomDrawView randomDraw(@Id String id) {
        caller.get();
        return view(draws.require(Ids.of(id)));
    }

    @Mutation
    @Description(
            "承诺 by CLERK, DIRECTOR or GROUP_LEADER: → OPENED; the hash of a secret is published before there is a roster"
                    + " (JS-08). Error: INVALID_INPUT.")
    public RandomDrawView openDraw(OpenDrawInput input) {
        var me = requireDrawer();
        return commands.once(
                input, RandomDrawView.class, () -> view(conductDraw.open(input.order(), input.sealed(), me)));
    }

    @Mutation
    @Description(
            "冻结名单 by who opened it: OPENED → FROZEN; roster and recusals as they stand now. Errors: DRAW_NOT_FOUND,"
                    + " DRAW_NOT_OWN, DRAW_WRONG_STATUS, DRAW_TOO_FEW_TARGETS, DRAW_TOO_FEW_INSPECTORS.")
    public RandomDrawView freezeDraw(FreezeDrawInput input) {
        var me = requireDrawer();
        return commands.once(
                input, RandomDrawView.class, () -> view(conductDraw.freeze(input.drawId(), input.targetIds(), me)));
    }

    @Mutation
    @Description("抽取 by who opened it, with the public value: FROZEN → DRAWN. Errors: DRAW_NOT_FOUND, DRAW_NOT_OWN,"
            + " DRAW_WRONG_STATUS, INVALID_INPUT.")
    public RandomDrawView drawLots(DrawLotsInput input) {
        var me = requireDrawer();
        return commands.once(
                input,
                RandomDrawView.class,
                () -> view(conductDraw.draw(input.drawId(), input.publicValue(), input.witness(), me)));
    }

    @Transactional
    public List<@NonNull OfficerView> openedBy(@Source List<RandomDrawView> views) {
        return people.officers(views, RandomDrawView::openedById);
    }

    @Transactional
    @Description("The caller carries it on.")
    public List<@NonNull Boolean> own(@Source List<RandomDrawView> views) {
        var me = caller.get();
        return views.stream()
                .map(view -> view.openedById().equals(me.officerId()))
                .toList();
    }

    private Caller requireDrawer() {
        return caller.require(Role.CLERK, Role.DIRECTOR, Role.GROUP_LEADER);
    }

    private RandomDrawView view(RandomDraw draw) {
        return RandomDrawView.of(draw, certificate(draw));
    }

    private @Nullable String certificate(RandomDraw draw) {
        if (draw.status() != DrawStatus.DRAWN) {
            return null;
        }
        try {
            return json.writeValueAsString(draw.certificate());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
