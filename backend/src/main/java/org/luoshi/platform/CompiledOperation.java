package org.luoshi.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * An operation of the shipped app that is asked so often that one statement answers it: PostgreSQL writes the JSON, which is passed through
 * as it is. The GraphQL engine answers the same operation the same way, only slower; a test compares. Row scope holds in the statement.
 */
public interface CompiledOperation {
    /** The operation as the app sends it; white space does not count. */
    String document();

    /** The statement whose only value is the whole answer, or nothing when the engine shall answer: other people, odd variables. */
    Optional<NamedSql> statement(Caller caller, JsonNode variables);
}
