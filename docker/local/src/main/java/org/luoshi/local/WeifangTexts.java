package org.luoshi.local;

import java.util.List;
import java.util.SplittableRandom;

/** Titles and texts of made-up matters, combined from parts as an office writes them. */
final class WeifangTexts {
    private static final List<String> PLACES = List.of(
            "东南新区", "高铁片区", "老城片区", "北部工业园", "滨河新城", "开发区", "大学城", "城西物流园", "南郊片区", "人民路沿线", "凤台街道", "钟楼街道", "北石店镇",
            "巴公镇", "大阳镇", "川底镇", "马村镇", "河西镇", "润城镇", "北留镇", "端氏镇", "嘉峰镇", "礼义镇", "崇文镇", "全市", "中心城区", "各县（市、区）",
            "沿河五镇", "山区乡镇", "市直单位");
    private static final List<String> OBJECTS = List.of(
            "老旧小区改造",
            "棚户区拆迁",
            "保障性住房建设",
            "市医院新院区建设",
            "乡镇卫生院达标",
            "中小学校舍扩建",
            "普惠幼儿园建设",
            "集中供热管网改造",
            "农村饮水安全工程",
            "雨污分流管网改造",
            "黑臭水体治理",
            "河道清淤整治",
            "水库除险加固",
            "国省干线公路改造",
            "农村公路养护",
            "公交场站建设",
            "公共停车场建设",
            "充电设施布局",
            "生活垃圾分类",
            "垃圾焚烧发电项目",
            "扬尘污染防治",
            "散煤清零",
            "工业园区污水处理",
            "矿山生态修复",
            "造林绿化任务",
            "高标准农田建设",
            "冬小麦播种面积落实",
            "农村厕所改造",
            "人居环境整治",
            "乡村振兴示范带建设",
            "特色产业园建设",
            "招商引资项目落地",
            "重大项目开工",
            "专项债券资金使用",
            "企业上市培育",
            "中小企业账款清欠",
            "营商环境优化",
            "政务服务“一网通办”",
            "行政审批提速",
            "农民工工资支付",
            "稳就业政策落实",
            "职业技能培训",
            "养老服务中心建设",
            "社区食堂建设",
            "残疾人补贴发放",
            "退役军人安置",
            "医保支付方式改革",
            "药品集中采购",
            "食品安全专项整治",
            "校园周边整治",
            "燃气安全排查",
            "消防通道治理",
            "自建房安全整治",
            "危险化学品企业搬迁",
            "防汛物资储备",
            "应急广播建设",
            "智慧城市平台建设",
            "数字档案馆建设",
            "文物保护修缮",
            "全民健身场地建设",
            "体育公园建设",
            "旅游公路贯通",
            "夜间经济街区打造",
            "冷链物流基地建设",
            "信访积案化解",
            "房地产遗留问题处置",
            "土地批而未供处置",
            "违法建设拆除",
            "征地补偿款兑付",
            "物业服务投诉办理",
            "噪声扰民治理",
            "供水水质提升");
    private static final List<String> ENDINGS = List.of(
            "推进缓慢问题",
            "年度任务落实",
            "资金拨付到位",
            "前期手续办理",
            "存在问题整改",
            "工作专班组建",
            "进度月调度",
            "群众反映问题核查",
            "历史遗留问题处理",
            "议定事项落实",
            "竣工验收",
            "移交使用",
            "长效机制建立",
            "责任清单制定",
            "考核指标完成",
            "整改“回头看”",
            "试点经验推广",
            "征求意见和答复",
            "用地保障",
            "协调会议定事项");
    private static final List<String> OBJECTIVES = List.of(
            "按期完成并通过验收", "年底前全面完成", "整改率达到100%", "群众满意率不低于95%", "资金支付率达到序时进度", "建立台账，逐项销号", "形成长效机制", "按规定时限书面答复");
    private static final List<String> CONTENTS = List.of(
            "逐项明确责任单位、责任人和完成时限，按周调度，每月报告进展。",
            "由主办单位牵头，组织有关单位现场踏勘，拿出解决办法并抓好落实。",
            "对照会议议定事项分解任务，倒排工期，挂图作战。",
            "查清原因，依法依规处理，并将办理结果反馈反映人。");
    static final List<String> DUTIES = List.of("牵头抓总，组织实施", "按职责分工抓好落实", "落实项目资金", "做好要素保障", "做好群众工作", "做好规划和用地审批");
    static final List<String> MEASURES =
            List.of("成立工作专班，明确责任人和节点。", "召开专题推进会，逐项交办。", "组织现场踏勘，制定实施方案。", "与属地签订责任书，按周调度。", "完善手续，同步推进征迁。");
    static final List<String> EFFECTS = List.of("重点环节正在逐项解决。", "群众反映较好。", "剩余问题已列出清单。", "按序时进度推进。", "主要矛盾已经化解。");
    static final List<String> LEADERS = List.of("市长", "市委书记", "常务副市长", "分管副市长", "市委副书记");
    static final List<String> TAGS = List.of("重点", "难点", "焦点", "民生实事", "专业性强");

    private WeifangTexts() {}

    static String title(SplittableRandom random) {
        var title = place(random) + one(OBJECTS, random) + one(ENDINGS, random);
        return random.nextInt(10) == 0 ? title + "（第" + "一二三四五六".charAt(random.nextInt(6)) + "批）" : title;
    }

    static String place(SplittableRandom random) {
        return one(PLACES, random);
    }

    static String objective(SplittableRandom random) {
        return one(OBJECTIVES, random);
    }

    static String content(SplittableRandom random) {
        return one(CONTENTS, random);
    }

    static <T> T one(List<T> choices, SplittableRandom random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
