package org.luoshi.conclusion;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.DomainException;
import org.luoshi.platform.TimeSource;

/** 送达 and 回执: when something went to the unit, and the proof that the unit has it. */
@Embeddable
public class Delivery {
    @Column(name = "delivered_by")
    private UUID deliveredBy;

    @Column(name = "delivered_at")
    private Instant deliveredAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "receipt_way")
    private @Nullable ReceiptWay way;

    @Column(name = "received_on")
    private @Nullable LocalDate receivedOn;

    @Column(name = "received_by")
    private @Nullable UUID receivedBy;

    @Column(name = "receipt_at")
    private @Nullable Instant receiptAt;

    @Column(name = "receipt_note")
    private @Nullable String note;

    protected Delivery() {}

    static Delivery by(UUID officer, Instant now) {
        var delivery = new Delivery();
        delivery.deliveredBy = officer;
        delivery.deliveredAt = now;
        return delivery;
    }

    /** 确认收到: today is day 0. */
    void confirm(UUID officer, Instant now) {
        receive(ReceiptWay.CONFIRMED, TimeSource.dateOf(now), null, officer, now);
    }

    /** 登记送达: on a day between the delivery and today, with how it was handed over. */
    void record(LocalDate on, String how, UUID officer, Instant now) {
        if (on.isAfter(TimeSource.dateOf(now)) || on.isBefore(TimeSource.dateOf(deliveredAt))) {
            throw DomainException.Invalid.field("receivedOn", "not between delivery and today");
        }
        receive(ReceiptWay.RECORDED, on, how, officer, now);
    }

    private void receive(ReceiptWay how, LocalDate on, @Nullable String said, UUID officer, Instant now) {
        if (receivedOn != null) {
            throw new DomainException.RuleViolated(ConclusionError.ALREADY_RECEIVED, "received on " + receivedOn);
        }
        way = how;
        receivedOn = on;
        note = said;
        receivedBy = officer;
        receiptAt = now;
    }

    public UUID deliveredBy() {
        return deliveredBy;
    }

    public Instant deliveredAt() {
        return deliveredAt;
    }

    public Optional<ReceiptWay> way() {
        return Optional.ofNullable(way);
    }

    /** Day 0 of the clock. */
    public Optional<LocalDate> receivedOn() {
        return Optional.ofNullable(receivedOn);
    }

    /** Who confirmed or recorded it. */
    public Optional<UUID> receivedBy() {
        return Optional.ofNullable(receivedBy);
    }

    public Optional<Instant> receiptAt() {
        return Optional.ofNullable(receiptAt);
    }

    /** How it was handed over, where the office recorded it. */
    public Optional<String> note() {
        return Optional.ofNullable(note);
    }
}
