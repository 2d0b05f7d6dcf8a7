package org.luoshi.consequence;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.UUID;

/** 承诺事项: what the unit promised and by when, and the task it became. */
@RegisterForReflection
public record TalkPromise(String text, LocalDate dueOn, UUID taskId) {}
