package org.luoshi.intake;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** One problem of a row and the text it is about. */
@RegisterForReflection
public record ImportRemark(ImportProblem problem, String about) {
    static ImportRemark of(ImportProblem problem) {
        return new ImportRemark(problem, "");
    }
}
