package org.luoshi.matter.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

@RegisterForReflection
@Type("Instruction")
@Description("批示: a leader's written instruction.")
public record InstructionView(String leader, String text, LocalDate instructedOn) {}
