package org.luoshi.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.platform.Caller;
import org.luoshi.platform.Texts;

/** 启用、停用展示屏 (row 40). */
@ApplicationScoped
public class OpenLobbyDisplay {
    private final LobbyDisplays displays;
    private final AuditTrail auditTrail;
    private final Clock clock;

    OpenLobbyDisplay(LobbyDisplays displays, AuditTrail auditTrail, Clock clock) {
        this.displays = displays;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** A screen and its key, which is in nobody's hands but the caller's afterwards. */
    public record Opened(LobbyDisplay display, LobbyKey key) {}

    @Transactional
    public Opened open(String name, Caller director) {
        var key = LobbyKey.random();
        var display = LobbyDisplay.open(
                director.jurisdictionId(), Texts.line("name", name), key, director.officerId(), clock.instant());
        displays.persistAndFlush(display);
        record("LOBBY_DISPLAY_OPENED", display);
        return new Opened(display, key);
    }

    @Transactional
    public LobbyDisplay close(UUID displayId, Caller director) {
        var display = displays.lock(displayId);
        display.close(director.officerId(), clock.instant());
        record("LOBBY_DISPLAY_CLOSED", display);
        return display;
    }

    private void record(String action, LobbyDisplay display) {
        auditTrail.write(new AuditRecord(
                action,
                "lobby_display",
                display.id(),
                display.jurisdictionId(),
                null,
                null,
                true,
                null,
                null,
                Map.of("name", display.name())));
    }
}
