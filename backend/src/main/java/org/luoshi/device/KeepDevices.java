package org.luoshi.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.AuditRecord;
import org.luoshi.audit.AuditTrail;
import org.luoshi.organization.Organization;
import org.luoshi.platform.Caller;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.PlatformError;
import org.luoshi.platform.Role;
import org.luoshi.platform.Texts;
import org.luoshi.platform.session.Sessions;

/** Registers devices and signs them out. */
@ApplicationScoped
public class KeepDevices {
    private final Devices devices;
    private final Organization organization;
    private final AuditTrail auditTrail;
    private final Sessions sessions;
    private final EntityManager entityManager;
    private final Event<DevicesSignedOut> signedOutEvents;
    private final Clock clock;

    public KeepDevices(
            Devices devices,
            Organization organization,
            AuditTrail auditTrail,
            Sessions sessions,
            EntityManager entityManager,
            Event<DevicesSignedOut> signedOutEvents,
            Clock clock) {
        this.devices = devices;
        this.organization = organization;
        this.auditTrail = auditTrail;
        this.sessions = sessions;
        this.entityManager = entityManager;
        this.signedOutEvents = signedOutEvents;
        this.clock = clock;
    }

    /** Devices of an officer: his own, or for an ADMIN those of any officer of the jurisdiction. */
    @Transactional
    public List<Device> of(@Nullable UUID officerId, Caller caller) {
        return devices.of(requireMayKeep(officerId, caller));
    }

    /** This browser keeps data of the caller from now on; the same key again is the same device. */
    @Transactional
    public Device register(String key, String name, Caller caller) {
        var hash = DeviceKey.hash(key)
                .orElseThrow(() -> DomainException.Invalid.field("deviceKey", "43 characters of base64url"));
        var known = devices.byKey(hash);
        if (known.isPresent()) {
            if (known.get().isSignedOut()) {
                throw new DomainException.Conflict(DeviceError.DEVICE_SIGNED_OUT, "the device was signed out");
            }
            return known.get();
        }
        var device =
                Device.of(caller.officerId(), caller.jurisdictionId(), hash, Texts.line("name", name), clock.instant());
        devices.persist(device);
        auditTrail.write(record("DEVICE_REGISTERED", "device", device.id(), caller, Map.of("name", device.name())));
        return device;
    }

    /** Signs one device out, or all of the officer; each is told to clear its data at its next contact. Those that were not yet. */
    @Transactional
    public List<Device> signOut(@Nullable UUID officerId, @Nullable UUID deviceId, Caller caller) {
        var owner = requireMayKeep(officerId, caller);
        var now = clock.instant();
        var chosen = deviceId == null ? devices.signedIn(owner) : List.of(device(owner, deviceId));
        var signedOut = chosen.stream()
                .filter(device -> device.signOut(caller.officerId(), now))
                .toList();
        auditTrail.write(record(
                "DEVICES_SIGNED_OUT",
                "officer",
                owner,
                caller,
                Map.of(
                        "devices",
                        signedOut.stream().map(Device::name).toList(),
                        "scope",
                        deviceId == null ? "ALL" : "ONE")));
        signedOutEvents.fire(new DevicesSignedOut(owner));
        return signedOut;
    }

    /** Ends the sessions, after the sign-out is committed: a device that hears of the end must already be able to learn why. */
    public void endSessions(@Nullable UUID officerId, @Nullable UUID deviceId, Caller caller) {
        sessions.endOf(subject(officerId == null ? caller.officerId() : officerId), deviceId);
    }

    private String subject(UUID officerId) {
        return (String) entityManager
                .createNativeQuery("select coalesce(subject, '') from officer where id = :id", String.class)
                .setParameter("id", officerId)
                .getSingleResult();
    }

    private Device device(UUID officerId, UUID deviceId) {
        return devices.findByIdOptional(deviceId)
                .filter(device -> device.officerId().equals(officerId))
                .orElseThrow(() -> new DomainException.NotFound(DeviceError.DEVICE_NOT_FOUND, deviceId));
    }

    private UUID requireMayKeep(@Nullable UUID officerId, Caller caller) {
        if (officerId == null || officerId.equals(caller.officerId())) {
            return caller.officerId();
        }
        var officer = organization.officer(caller.jurisdictionId(), officerId);
        if (!caller.is(Role.ADMIN)) {
            throw new DomainException.Forbidden(
                    PlatformError.FORBIDDEN, "devices of " + officerId + " are not the caller's to keep");
        }
        return officer.id();
    }

    private static AuditRecord record(String action, String type, UUID id, Caller caller, Map<String, ?> after) {
        return new AuditRecord(action, type, id, caller.jurisdictionId(), null, null, true, null, null, after);
    }
}
