package org.luoshi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The text by which a compiled operation is known")
class CompiledOperationsTest {
    @Test
    void isTheSameHoweverItIsSetOut() {
        assertThat(CompiledOperations.normal(
                        "query A($n: Int!, $m: String) {\n  rows(first: $n, after: $m) { id, name }\n}\n"))
                .isEqualTo(CompiledOperations.normal("query A($n:Int!$m:String){rows(first:$n after:$m){id name}}"));
    }

    @Test
    void isAnotherWhenTheTokensAre() {
        assertThat(CompiledOperations.normal("{ rows { id name } }"))
                .isNotEqualTo(CompiledOperations.normal("{ rows { idname } }"));
    }
}
