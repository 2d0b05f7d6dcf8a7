package org.luoshi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.luoshi.matter.HandlingProposal;
import org.luoshi.matter.InitiateMatter;
import org.luoshi.matter.Matter;
import org.luoshi.matter.MatterError;
import org.luoshi.matter.MatterStep;
import org.luoshi.organization.Organization;
import org.luoshi.organization.Unit;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.TimeSource;

/** 批量拟办: rows that came in without unit, person or date get their handling proposal from one form, part by part (JS-13, WF-14). */
@ApplicationScoped
public class ProposeImported {
    private final ImportMatters imports;
    private final ImportedMatters imported;
    private final ImportRows rows;
    private final CarryImport carryImport;
    private final InitiateMatter initiateMatter;
    private final Organization organization;
    private final Event<Object> events;
    private final Clock clock;

    ProposeImported(
            ImportMatters imports,
            ImportedMatters imported,
            ImportRows rows,
            CarryImport carryImport,
            InitiateMatter initiateMatter,
            Organization organization,
            Event<Object> events,
            Clock clock) {
        this.imports = imports;
        this.imported = imported;
        this.rows = rows;
        this.carryImport = carryImport;
        this.initiateMatter = initiateMatter;
        this.organization = organization;
        this.events = events;
        this.clock = clock;
    }

    /** 拟办 of every registered matter of the part that is not excepted; what still lacks something is named with it. */
    @Transactional
    public ImportCarried propose(CarryImport.Part part, ProposalForAll form, Caller caller) {
        form.requireConsistent(TimeSource.today(clock));
        var batch = imports.lock(part.importId());
        var completion = completion(form, caller);
        var texts = textsOf(part);
        Map<UUID, HandlingProposal> proposals = new HashMap<>();
        var carried = carryImport.carry(
                part,
                MatterStep.REGISTERED,
                matter -> {
                    var completed = completion.complete(
                            texts.getOrDefault(matter.id(), RowTexts.EMPTY),
                            matter.title(),
                            matter.registration().content());
                    var proposal = completed.proposal();
                    if (proposal == null) {
                        return Optional.of(incomplete(matter, completed));
                    }
                    proposals.put(matter.id(), proposal);
                    return initiateMatter.proposalRefusal(matter, proposal, caller);
                },
                matter -> initiateMatter.proposeOfBatch(
                        matter.id(), Objects.requireNonNull(proposals.get(matter.id())), caller));
        events.fire(new MattersImported(
                batch.id(),
                batch.jurisdictionId(),
                batch.title(),
                carried.carried().size()));
        return carried;
    }

    /** What the sheet says in the rows of this part, by the matter that each became. */
    private Map<UUID, RowTexts> textsOf(CarryImport.Part part) {
        var numbers = imported.at(part.importId(), MatterStep.REGISTERED, part.afterRow(), CarryImport.PART).stream()
                .collect(Collectors.toMap(ImportedMatters.Imported::rowNumber, ImportedMatters.Imported::matterId));
        return rows.numbered(part.importId(), numbers.keySet()).stream()
                .collect(Collectors.toMap(
                        row -> Objects.requireNonNull(numbers.get(row.rowNumber())), ImportRow::texts));
    }

    private RowCompletion completion(ProposalForAll form, Caller caller) {
        var leadUnitId = form.leadUnitId();
        Optional<Unit> lead = leadUnitId == null
                ? Optional.empty()
                : Optional.of(organization.unit(caller.jurisdictionId(), leadUnitId));
        var units = organization.units(caller.jurisdictionId(), null);
        var byHead = units.stream()
                .filter(unit -> unit.headId().isPresent())
                .collect(Collectors.toMap(Unit::id, unit -> unit.headId().orElseThrow()));
        var officers = byHead.isEmpty() ? Map.<UUID, String>of() : names(byHead);
        return new RowCompletion(form, lead, new UnitDirectory(units), officers, TimeSource.today(clock));
    }

    private Map<UUID, String> names(Map<UUID, UUID> byHead) {
        var officers = organization.officersById(byHead.values());
        return byHead.entrySet().stream()
                .filter(entry -> officers.containsKey(entry.getValue()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Objects.requireNonNull(officers.get(entry.getValue()))
                                .name()));
    }

    private static DomainException incomplete(Matter matter, RowCompletion.Completed completed) {
        return new DomainException.RuleViolated(
                MatterError.MATTER_INCOMPLETE,
                "matter " + matter.id() + " lacks " + completed.missing(),
                Map.of("missing", completed.missing().stream().map(Enum::name).toList()));
    }
}
