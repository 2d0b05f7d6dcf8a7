package org.luoshi.finding.api;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.luoshi.evidence.EvidenceState;
import org.luoshi.evidence.api.EvidenceView;

@Type("Receipt")
@Description("回执: 服务器已收 n/n. Nothing may be deleted on the phone before verified is true.")
public record ReceiptView(
        @Description("回执号, such as F-20261120-7K3QXM.") String number,

        @Description("Photos of the finding itself, without withdrawn ones.")
        int expected,

        @Description("Of these on disk, every byte hashed.") int held,
        @Description("校验一致: all held, every hash agrees.") boolean verified,
        Instant receivedAt,

        @Nullable @Description("When the last photo was held.")
        Instant completedAt) {

    static ReceiptView of(FindingView finding, List<EvidenceView> all) {
        var photos = all.stream().filter(photo -> photo.withdrawal() == null).toList();
        var held = (int) photos.stream()
                .filter(photo -> photo.state() == EvidenceState.HELD)
                .count();
        var isVerified = held == photos.size();
        var last = photos.stream()
                .map(EvidenceView::receivedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(finding.receivedAt());
        return new ReceiptView(
                finding.receiptNumber(),
                photos.size(),
                held,
                isVerified,
                finding.receivedAt(),
                isVerified ? last : null);
    }
}
