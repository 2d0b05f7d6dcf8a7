package org.luoshi.evidence.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.luoshi.evidence.EvidenceError;
import org.luoshi.platform.DomainException;

/** Turns refusals into HTTP answers: the status the protocol knows, and the same code and details as GraphQL. */
@ApplicationScoped
class FileErrors {
    private static final int LOCKED = 423;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;
    private static final int GONE = 410;
    /** tus 1.0.0, checksum extension. */
    private static final int CHECKSUM_MISMATCH = 460;

    private static final int INSUFFICIENT_STORAGE = 507;

    private final ObjectMapper json;

    FileErrors(ObjectMapper json) {
        this.json = json;
    }

    Response answer(DomainException refusal) {
        return Response.status(status(refusal))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("Tus-Resumable", "1.0.0")
                .header("Cache-Control", "no-store")
                .entity(body(refusal))
                .build();
    }

    private String body(DomainException refusal) {
        try {
            return json.writeValueAsString(Map.of("code", refusal.code(), "details", refusal.details()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int status(DomainException refusal) {
        for (var error : EvidenceError.values()) {
            if (error.name().equals(refusal.code())) {
                return status(error);
            }
        }
        return switch (refusal) {
            case DomainException.NotFound e -> 404;
            case DomainException.Forbidden e -> 403;
            case DomainException.RuleViolated e -> UNPROCESSABLE;
            case DomainException.Conflict e -> 409;
            case DomainException.Invalid e -> 400;
        };
    }

    private static int status(EvidenceError error) {
        return switch (error) {
            case EVIDENCE_NOT_FOUND, UPLOAD_NOT_FOUND -> 404;
            case UPLOAD_LENGTH_DIFFERS -> 400;
            case UPLOAD_OFFSET_DIFFERS -> 409;
            case UPLOAD_LOCKED -> LOCKED;
            case UPLOAD_CHECKSUM_DIFFERS -> CHECKSUM_MISMATCH;
            case UPLOAD_QUOTA_EXCEEDED -> TOO_MANY;
            case EVIDENCE_HASH_MISMATCH, TOO_MANY_ATTACHMENTS, EVIDENCE_SETTLED -> UNPROCESSABLE;
            case EVIDENCE_TYPE_REFUSED,
                    ATTACHMENT_TYPE_REFUSED,
                    COPY_NOT_CLEAN,
                    EVIDENCE_BROKEN,
                    EVIDENCE_DISGUISED,
                    EVIDENCE_TOO_MANY_PIXELS,
                    VIDEO_TOO_LONG -> 415;
            case EVIDENCE_NOT_YOURS -> 403;
            case EVIDENCE_WITHDRAWN -> GONE;
            case COPY_PARENT_DIFFERS -> 409;
            case STORAGE_UNAVAILABLE -> INSUFFICIENT_STORAGE;
        };
    }
}
