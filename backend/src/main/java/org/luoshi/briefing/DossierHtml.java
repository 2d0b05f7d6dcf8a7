package org.luoshi.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.audit.Timeline;
import org.luoshi.escalation.EscalationProposals;
import org.luoshi.finding.Findings;
import org.luoshi.matter.Matter;
import org.luoshi.matter.Tasks;
import org.luoshi.organization.Officer;
import org.luoshi.organization.Organization;
import org.luoshi.platform.Paging;

/** 卷宗 and slips of an archive as pages that any browser opens and prints. */
@ApplicationScoped
class DossierHtml {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final String HEAD = """
            <!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>%s</title><style>
            @page{size:A4 portrait;margin:37mm 26mm 35mm 28mm}
            body{max-width:156mm;margin:0 auto;font:12pt/1.75 FangSong,STFangsong,"Noto Serif CJK SC",SimSun,serif}
            h1{text-align:center;font-size:22pt}h2{font-size:16pt}
            table{width:100%%;border-collapse:collapse}th,td{border:1px solid #333;padding:1.5mm 2mm;text-align:left;vertical-align:top}
            th{white-space:nowrap}tr{break-inside:avoid}.hash{font:9pt monospace;overflow-wrap:anywhere}</style>
            """;

    private final Tasks tasks;
    private final Slips slips;
    private final SlipReader slipReader;
    private final Findings findings;
    private final EscalationProposals proposals;
    private final Timeline timeline;
    private final Organization organization;
    private final ArchiveWords words;

    DossierHtml(
            Tasks tasks,
            Slips slips,
            SlipReader slipReader,
            Findings findings,
            EscalationProposals proposals,
            Timeline timeline,
            Organization organization,
            ArchiveWords words) {
        this.tasks = tasks;
        this.slips = slips;
        this.slipReader = slipReader;
        this.findings = findings;
        this.proposals = proposals;
        this.timeline = timeline;
        this.organization = organization;
        this.words = words;
    }

    String dossier(Matter matter) {
        var registration = matter.registration();
        var page = new StringBuilder(HEAD.formatted(escape(matter.title())));
        page.append("<h1>").append(escape(matter.title())).append("</h1><table>");
        row(page, "立项编号", matter.number().orElse(""));
        row(page, "事项来源", words.of("MatterSource", registration.source().name()));
        row(page, "立项依据", registration.basisDocument());
        row(page, "领导批示", join(registration.instructionLeader(), registration.instructionText()));
        row(page, "工作目标", registration.objective());
        row(page, "工作内容", registration.content());
        row(page, "办理期限", matter.dueOn().map(String::valueOf).orElse(""));
        row(
                page,
                "销号时间",
                matter.closedAt().map(DossierHtml::moment).orElse("") + (matter.isClosedLate() ? "（逾期销号）" : ""));
        row(
                page,
                matter.isTerminated() ? "终止理由" : "办理结果",
                matter.resultSummary().orElse(""));
        row(page, "工作建议", matter.recommendation().orElse(""));
        row(
                page,
                "重开",
                matter.reopenedTimes() == 0
                        ? ""
                        : matter.reopenedTimes() + " 次：" + matter.reopenReason().orElse(""));
        page.append("</table><h2>任务</h2><table><tr><th>单位<th>职责<th>任务<th>期限<th>状态<th>结果</tr>");
        var all = tasks.ofMatter(matter.id());
        var units =
                organization.unitsById(all.stream().map(task -> task.unitId()).toList());
        for (var task : all) {
            var unit = units.get(task.unitId());
            cells(
                    page,
                    unit == null ? "" : unit.name(),
                    words.of("HandlingRole", task.role().name()),
                    task.duty(),
                    task.dueOn().toString(),
                    words.of("TaskStatus", task.status().name()),
                    task.completionResult().orElse(""));
        }
        page.append("</table><h2>单据</h2><table><tr><th>编号<th>种类<th>签发<th>校验码</tr>");
        for (var slip : slips.ofMatters(List.of(matter.id()))) {
            page.append("<tr><td><a href=\"slips/")
                    .append(escape(slip.number()))
                    .append(".html\">")
                    .append(escape(slip.number()))
                    .append("</a><td>")
                    .append(escape(words.of("SlipKind", slip.kind().name())))
                    .append("<td>")
                    .append(escape(slip.signerName() + " " + moment(slip.signedAt())))
                    .append("<td class=hash>")
                    .append(slip.contentSha256())
                    .append("</tr>");
        }
        page.append("</table>");
        escalations(page, matter);
        page.append("<h2>问题</h2><table><tr><th>登记时间<th>问题<th>状态</tr>");
        for (var finding : findings.ofMatters(List.of(matter.id()))) {
            cells(
                    page,
                    moment(finding.receivedAt()),
                    finding.observation().text(),
                    words.of("FindingStatus", finding.status().name()));
        }
        page.append("</table><h2>时间线</h2><table><tr><th>时间<th>单位<th>人员<th>事项</tr>");
        var paging = Paging.of(Paging.MAX_FIRST, null);
        var rows = timeline.ofMatter(matter.id(), paging);
        while (true) {
            for (var entry : paging.page(rows)) {
                cells(
                        page,
                        moment(entry.at()),
                        entry.unitName(),
                        entry.officerName(),
                        words.of("actions", entry.action()));
            }
            var next = paging.nextCursor(rows, entry -> new Paging.Key(entry.at(), entry.id()));
            if (next == null) {
                break;
            }
            paging = Paging.of(Paging.MAX_FIRST, next);
            rows = timeline.ofMatter(matter.id(), paging);
        }
        return page.append("</table></html>\n").toString();
    }

    /** 批示 as they were written: typed, by hand, or both. */
    private void escalations(StringBuilder page, Matter matter) {
        page.append("<h2>升级处理</h2><table><tr><th>措施<th>决定<th>时间<th>领导<th>批示</tr>");
        var all = proposals.ofMatters(List.of(matter.id()));
        var leaders = organization.officersById(
                all.stream().flatMap(proposal -> proposal.decidedBy().stream()).toList());
        for (var proposal : all) {
            var leader = proposal.decidedBy().map(leaders::get);
            cells(
                    page,
                    words.of("EscalationRung", proposal.rung().name()),
                    words.of("EscalationStatus", proposal.status().name()),
                    moment(proposal.decidedAt().orElse(proposal.proposedAt())),
                    leader.map(Officer::name).orElse(""),
                    proposal.instruction().orElse(""));
            proposal.handwriting().ifPresent(drawing -> page.append(HandwritingSvg.of(drawing)));
        }
        page.append("</table>");
    }

    String slip(Slip slip) {
        var content = slipReader.content(slip);
        var kind = words.of("SlipKind", slip.kind().name());
        var page = new StringBuilder(HEAD.formatted(escape(slip.number())));
        page.append("<h1>")
                .append(escape(content.officeName()))
                .append("<br>")
                .append(escape(kind))
                .append("</h1><p>")
                .append(escape(slip.number()))
                .append("</p><p>")
                .append(escape(
                        content.lines().stream().map(SlipContent.Line::unitName).collect(Collectors.joining("、"))))
                .append("：</p><table>");
        row(page, "督查事项", content.matterTitle());
        row(page, "立项编号", content.matterNumber());
        row(page, "领导批示", join(content.instructionLeader(), content.instructionText()));
        row(page, "工作目标", content.objective());
        for (var line : content.lines()) {
            row(
                    page,
                    line.unitName(),
                    "%s：%s（责任人 %s，期限 %s）"
                            .formatted(
                                    words.of("HandlingRole", line.role().name()),
                                    line.duty(),
                                    line.responsibleOfficer(),
                                    line.dueOn()));
        }
        row(page, "办理要求", content.requirement());
        row(page, "限时要求", content.limitOn() == null ? "" : content.limitOn().toString());
        row(page, "办理结果", content.result());
        row(page, "工作建议", content.recommendation());
        return page.append("</table><p>签发：")
                .append(escape(content.signerTitle() + " " + content.signerName() + " " + moment(slip.signedAt())))
                .append("</p><p class=hash>SHA-256 ")
                .append(slip.contentSha256())
                .append("</p></html>\n")
                .toString();
    }

    String verification() {
        return """
                一、文件：在本目录运行 sha256sum -c manifest.sha256，每个文件应为 OK。
                二、单据：slips/*.json 的 SHA-256 应与卷宗中该单据的校验码相同。
                三、留痕：运行 ./luoshi audit verify --file audit/chain.jsonl，核对每条记录的哈希、前后衔接和末条。
                四、封存的督查记录只对有权查看的人导出；缺少这部分的留痕，序号不连续，请以审计员导出的为准。
                """;
    }

    private static void row(StringBuilder page, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            page.append("<tr><th>")
                    .append(escape(label))
                    .append("<td>")
                    .append(escape(text))
                    .append("</tr>");
        }
    }

    private static void cells(StringBuilder page, String... texts) {
        page.append("<tr>");
        for (var text : texts) {
            page.append("<td>").append(escape(text));
        }
        page.append("</tr>");
    }

    private static String join(@Nullable String who, @Nullable String what) {
        return who == null || what == null ? "" : who + "：" + what;
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
