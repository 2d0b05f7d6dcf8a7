package org.luoshi.platform;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.List;
import java.util.Map;

/**
 * A refusal with a stable code and named details. Changes nothing; its text is for the log, the code for the user. It is a GraphQL
 * error itself because that is the one way by which SmallRye lets a code of ours into the answer's {@code extensions}.
 */
public abstract sealed class DomainException extends RuntimeException implements GraphQLError {
    private final transient ErrorCode code;
    private final transient Map<String, Object> details;

    private DomainException(ErrorCode code, String message, Map<String, Object> details) {
        super(message, null, false, false);
        this.code = code;
        this.details = Map.copyOf(details);
    }

    public String code() {
        return code.name();
    }

    public Map<String, Object> details() {
        return details;
    }

    @Override
    public Map<String, Object> getExtensions() {
        return Map.of("code", code(), "details", details);
    }

    @Override
    public ErrorClassification getErrorType() {
        return ErrorType.DataFetchingException;
    }

    @Override
    public List<SourceLocation> getLocations() {
        return List.of();
    }

    /** No such record, or none that the caller may see: the answer is the same. */
    public static final class NotFound extends DomainException {
        public NotFound(ErrorCode code, Object id) {
            super(code, code.name() + " " + id, Map.of());
        }
    }

    /** The caller may see the record, but not do this. */
    public static final class Forbidden extends DomainException {
        public Forbidden(ErrorCode code, String message) {
            super(code, message, Map.of());
        }
    }

    /** A rule of the field forbids it in the record's present state. */
    public static final class RuleViolated extends DomainException {
        public RuleViolated(ErrorCode code, String message) {
            this(code, message, Map.of());
        }

        public RuleViolated(ErrorCode code, String message, Map<String, Object> details) {
            super(code, message, details);
        }
    }

    /** Somebody else was faster. */
    public static final class Conflict extends DomainException {
        public Conflict(ErrorCode code, String message) {
            super(code, message, Map.of());
        }
    }

    /** The input itself is wrong. */
    public static final class Invalid extends DomainException {
        public Invalid(ErrorCode code, String message, Map<String, Object> details) {
            super(code, message, details);
        }

        public static Invalid field(String field, String reason) {
            return new Invalid(PlatformError.INVALID_INPUT, field + ": " + reason, Map.of(field, reason));
        }
    }
}
