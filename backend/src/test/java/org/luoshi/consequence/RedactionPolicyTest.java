package org.luoshi.consequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.consequence.PersonalDataKind.BANK_CARD;
import static org.luoshi.consequence.PersonalDataKind.IDENTITY_NUMBER;
import static org.luoshi.consequence.PersonalDataKind.MOBILE_NUMBER;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R733-24: what a text for publication must not hold")
class RedactionPolicyTest {
    @Test
    void findsTheNumbersThatGiveAPersonAway() {
        assertThat(RedactionPolicy.found("联系人张某，身份证140502198001011234。")).containsExactly(IDENTITY_NUMBER);
        assertThat(RedactionPolicy.found("电话138 0356 1234，请联系")).containsExactly(MOBILE_NUMBER);
        assertThat(RedactionPolicy.found("账号6222 0200 1111 2222 333")).containsExactly(BANK_CARD);
        assertThat(RedactionPolicy.found("14050219800101123X，13803561234"))
                .containsExactlyInAnyOrder(IDENTITY_NUMBER, MOBILE_NUMBER);
    }

    @Test
    void leavesDatesDocumentNumbersAndAmountsAlone() {
        assertThat(RedactionPolicy.found("督〔2026〕213号，2026年11月26日，资金1200000000元，电话0356-2026114"))
                .isEmpty();
    }
}
