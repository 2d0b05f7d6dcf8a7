package org.luoshi.briefing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** Turns the text that was signed back into what stands on the slip. */
@ApplicationScoped
public class SlipReader {
    private final ObjectMapper json;

    public SlipReader(ObjectMapper json) {
        this.json = json;
    }

    public SlipContent content(Slip slip) {
        try {
            return json.readValue(slip.content(), SlipContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("slip " + slip.id() + " cannot be read", e);
        }
    }
}
