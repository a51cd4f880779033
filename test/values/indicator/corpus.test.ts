import { reads } from "./shown";

/** Values as target tables all over the country have them; the third column says what else could be meant. */
describe("signs and words that compare", () => {
  reads(`
    | ≥95 %           | quantity ≥ 95 % |
    | ≥10 000人次     | quantity ≥ 10000 人次 |
    | 1 234 567元     | quantity (=) 1234567 元 |
    | ≧98%            | quantity ≥ 98 % |
    | ⩾90%            | quantity ≥ 90 % |
    | ＞＝90%         | quantity ≥ 90 % |
    | =>90%           | quantity ≥ 90 % |
    | >=90%           | quantity ≥ 90 % |
    | ≦5%             | quantity ≤ 5 % |
    | <=5             | quantity ≤ 5 |
    | =<3次           | quantity ≤ 3 次 |
    | >95%            | quantity > 95 % |
    | ＜1%            | quantity < 1 % |
    | ＝100%          | quantity = 100 % |
    | 100％           | quantity (=) 100 % |
    | ≥９５％         | quantity ≥ 95 % |
    | 》90%           | quantity ≥ 90 % |
    | 〉95%           | quantity > 95 % |
    | 〉=90%          | quantity ≥ 90 % |
    | 达到≥90%        | quantity ≥ 90 % |
    | 不低于≥90%      | quantity ≥ 90 % |
    | 次≥12           | quantity ≥ 12 次 |
    | 98%以上         | quantity ≥ 98 % |
    | 90%（含）以上   | quantity ≥ 90 % · note 含 |
    | 90%及以上       | quantity ≥ 90 % |
    | ≥90%以上        | quantity ≥ 90 % |
    | 不低于90%       | quantity ≥ 90 % |
    | 不得低于90%     | quantity ≥ 90 % |
    | 至少90%         | quantity ≥ 90 % |
    | 大于等于95%     | quantity ≥ 95 % |
    | 达到85%以上     | quantity ≥ 85 % |
    | 力争达到90%     | quantity = 90 % · embedded |
    | 不超过10%       | quantity ≤ 10 % |
    | 不突破500万元   | quantity ≤ 500 万元 |
    | 不得突破500万元 | quantity ≤ 500 万元 |
    | 未超过3次       | quantity ≤ 3 次 |
    | 不会低于90%     | quantity ≥ 90 % |
    | 不到10%         | quantity < 10 % |
    | 未达95%         | quantity < 95 % |
    | 原则上不超过10% | quantity ≤ 10 % · embedded |
    | 不超过市场价的90% | quantity ≤ 90 % · embedded · label 市场价 | the words compare, though not next to the number |
    | 控制在4.5%以内  | quantity ≤ 4.5 % |
    | ≤50万元以内     | quantity ≤ 50 万元 |
    | 不超过50万元    | quantity ≤ 50 万元 |
    | 不足10人        | quantity < 10 人 |
    | 超过100家       | quantity > 100 家 |
    | 低于5%          | quantity < 5 % |
    | 接近100%        | quantity ≈ 100 % |
    | 约500人         | quantity ≈ 500 人 |
    | 50元左右        | quantity ≈ 50 元 |
    | 50%+            | quantity ≥ 50 % |
    | 20余家          | quantity > 20 家 | more than 20, though some mean about 20 |
    | 1.2万余户       | quantity > 1.2 万户 |
    | “≥95%”        | quantity ≥ 95 % |
    | ≥95%。          | quantity ≥ 95 % |
    | 100（%）        | quantity (=) 100 % |
    | .95             | quantity (=) 0.95 |
    | ≤3‰             | quantity ≤ 3 ‰ |
    | 百分之九十以上  | quantity ≥ 90 % |
    | 百分百          | quantity (=) 100 % |
    | 九成以上        | quantity ≥ 9 成 |
    | 三分之一以上 | quantity ≥ 0.3333333333333333 |
    | ≥3/4 | quantity ≥ 0.75 |
    | 九十五 | quantity (=) 95 |
    | 1倍             | quantity (=) 1 倍 |
    | 0%              | quantity (=) 0 % |
    | 0               | quantity (=) 0 |
  `);
});

describe("units that count and measure", () => {
  reads(`
    | 5000所        | quantity (=) 5000 所 |
    | ≥1,200人次    | quantity ≥ 1200 人次 |
    | 1，200人      | quantity (=) 1200 人 |
    | ≥10万人次     | quantity ≥ 10 万人次 |
    | 1.2万亩       | quantity (=) 1.2 万亩 |
    | 3.5km         | quantity (=) 3.5 公里 |
    | 5千米         | quantity (=) 5 千米 |
    | 50公斤        | quantity (=) 50 公斤 |
    | 30kg          | quantity (=) 30 千克 |
    | 600延米       | quantity (=) 600 延米 |
    | 200M          | quantity (=) 200 米 |
    | 120㎡         | quantity (=) 120 平方米 |
    | ≥2000m2       | quantity ≥ 2000 平方米 |
    | 1500m³        | quantity (=) 1500 立方米 |
    | 15吨          | quantity (=) 15 吨 |
    | 48课时        | quantity (=) 48 课时 |
    | 12幢          | quantity (=) 12 幢 |
    | 2台套         | quantity (=) 2 台套 |
    | 5条（段）     | quantity (=) 5 条 · note 段 |
    | 1套（含软件） | quantity (=) 1 套 · note 含软件 |
    | 5个社区       | quantity (=) 5 个 · embedded |
    | 100名干部     | quantity (=) 100 名 · embedded |
    | 12栋楼房      | quantity (=) 12 栋 · embedded |
    | 35颗          | quantity (=) 35 颗 · unknownUnit |
    | 600MPa        | quantity (=) 600 MPa |
    | 五个          | quantity (=) 5 个 |
    | 十二场次      | quantity (=) 12 场次 |
    | 两百人        | quantity (=) 200 人 |
    | 8w | quantity (=) 8 万 |
    | ≤3s | quantity ≤ 3 秒 |
    | 35ug/m3 | quantity (=) 35 微克/立方米 |
    | 3万5千人      | quantity (=) 35000 人 |
  `);
});

describe("money and compound units", () => {
  reads(`
    | 226.00万元      | quantity (=) 226 万元 |
    | 8,449,300元     | quantity (=) 8449300 元 |
    | 人民币50万元    | quantity (=) 50 万元 |
    | 100万元整       | quantity (=) 100 万元 |
    | 伍万元          | quantity (=) 5 万元 |
    | 8万5千元        | quantity (=) 85000 元 |
    | 1.5亿元         | quantity (=) 1.5 亿元 |
    | 25万            | quantity (=) 25 万 | of what, the cell does not say |
    | 0.5万元/户      | quantity (=) 0.5 万元/户 |
    | 300元/人/月     | quantity (=) 300 元/人/月 |
    | 300元/人·月     | quantity (=) 300 元/人·月 |
    | 50元/人*天      | quantity (=) 50 元/人·天 |
    | 50元/人•天      | quantity (=) 50 元/人·天 |
    | 100元/人每月    | quantity (=) 100 元/人/月 |
    | 600元/年/人     | quantity (=) 600 元/年/人 |
    | 1000元/生·年    | quantity (=) 1000 元/生·年 |
    | 1250元/生·学期  | quantity (=) 1250 元/生·学期 |
    | 12.5元/人/餐    | quantity (=) 12.5 元/人/餐 |
    | 1200元/平方米   | quantity (=) 1200 元/平方米 |
    | 80元/亩         | quantity (=) 80 元/亩 |
    | 1200元/台（套） | quantity (=) 1200 元/台 · note 套 |
    | 50元/人次       | quantity (=) 50 元/人次 |
    | 100人·次        | quantity (=) 100 人次 |
    | 500元每人每月   | quantity (=) 500 元/人/月 |
    | 5名/万人        | quantity (=) 5 名/万人 |
    | 每10万人5起     | quantity (=) 5 起 · scope 每10万人 |
    | 每人次100元     | quantity (=) 100 元 · scope 每人次 |
    | 每个项目50万元  | quantity (=) 50 万元 · scope 每个项目 |
    | 每人每月500元   | quantity (=) 500 元 · scope 每人每月 |
    | 每亩补助120元   | quantity (=) 120 元 · embedded · label 补助 · scope 每亩 |
    | 每生每学期500元 | quantity (=) 500 元 · scope 每生每学期 |
    | 人均≥300元      | quantity ≥ 300 元 · scope 人均 |
    | 户均2.3万元     | quantity (=) 2.3 万元 · scope 户均 |
    | 村均5万元 | quantity (=) 5 万元 · scope 村均 |
    | 每千名老人40张 | quantity (=) 40 张 · scope 每千名老人 |
    | 平均每场50人 | quantity (=) 50 人 · scope 平均每场 |
    | 平均每户3000元  | quantity (=) 3000 元 · scope 平均每户 |
  `);
});

describe("units that are none", () => {
  reads(`
    | 平均每年1000万元人次 | quantity (=) 1000 万元人次 · error unit-malformed · guess 万人次 · scope 平均每年 |
    | 50万元户             | quantity (=) 50 万元户 · error unit-malformed · guess 万户 |
    | 8人/次               | quantity (=) 8 人次 · error unit-malformed · guess 人次 |
    | 12.5/亩              | quantity (=) 12.5 /亩 · error numerator-missing · guess 元/亩 |
    | 1/月                 | quantity (=) 1 /月 · error numerator-missing · guess 次/月 |
    | 8.5万元8.5万元       | quantity (=) 8.5 万元 · error duplicated-paste · guess 8.5万元 |
    | 8.5万元，8.5万元     | quantity (=) 8.5 万元 · error duplicated-paste · guess 8.5万元 |
    | 100%100%             | quantity (=) 100 % · error duplicated-paste · guess 100% |
  `);
});

describe("ranges: a list of their two bounds", () => {
  reads(`
    | 3-5个工作日     | list range · [quantity ≥ 3 工作日] · [quantity ≤ 5 工作日] |
    | 10—15万元       | list range · [quantity ≥ 10 万元] · [quantity ≤ 15 万元] |
    | 85%～90%        | list range · [quantity ≥ 85 %] · [quantity ≤ 90 %] |
    | 5至8天          | list range · [quantity ≥ 5 天] · [quantity ≤ 8 天] |
    | 10万-20万元 | list range · [quantity ≥ 10 万元] · [quantity ≤ 20 万元] |
    | 每月3-5次 | list range · [quantity ≥ 3 次 · per 月] · [quantity ≤ 5 次 · per 月] |
    | 三至五年        | list range · [quantity ≥ 3 年] · [quantity ≤ 5 年] |
    | 2-3次/年        | list range · [quantity ≥ 2 次/年] · [quantity ≤ 3 次/年] |
    | 60—70分         | list range · [quantity ≥ 60 分] · [quantity ≤ 70 分] |
    | pH6-9           | list range · embedded · label pH · [quantity ≥ 6] · [quantity ≤ 9] |
    | 控制在10-15万元 | list range · [quantity ≥ 10 万元] · [quantity ≤ 15 万元] |
    | ≥3且≤5 | list range · [quantity ≥ 3] · [quantity ≤ 5] |
    | ≥90%且≤95%      | list range · [quantity ≥ 90 %] · [quantity ≤ 95 %] |
    | 在10-20万元之间 | list range · embedded · [quantity ≥ 10 万元] · [quantity ≤ 20 万元] |
    | 90%≤合格率≤95%  | list range · label 合格率 · [quantity ≥ 90 %] · [quantity ≤ 95 %] |
  `);
});

describe("times, from which something is counted", () => {
  reads(`
    | ≤1.5小时             | quantity ≤ 1.5 小时 | a time without 内 is a quantity; its unit tells it is one of time |
    | ≤30分钟              | quantity ≤ 30 分钟 |
    | 24小时内             | duration ≤ 24 小时 |
    | 24小时以内           | duration ≤ 24 小时 |
    | 2个工作日内          | duration ≤ 2 工作日 |
    | 72小时候内           | duration ≤ 72 小时 · typo 时候内→时内 |
    | 3日内                | duration ≤ 3 日 |
    | 半年内               | duration ≤ 0.5 年 |
    | 三年内完成           | duration ≤ 3 年 · embedded |
    | 不超过3个工作日      | quantity ≤ 3 工作日 |
    | 收到申请后15日内     | duration ≤ 15 日 · anchor 收到申请后 · embedded |
    | 合同签订后60天内交货 | duration ≤ 60 天 · anchor 合同签订后 · embedded |
    | 使用年限≥15年        | quantity ≥ 15 年 · embedded · label 使用年限 |
    | 一年                 | quantity (=) 1 年 |
    | ≤12月                | quantity ≤ 12 月 | a time, for a sign stands before it; 12月 alone is December |
    | 十二个月             | quantity (=) 12 月 |
    | 72h                  | quantity (=) 72 小时 |
  `);
});

describe("dates, deadlines and periods", () => {
  reads(`
    | 12月31日前                   | deadline · before · what 12月31日 |
    | 2023年12月底前完成           | deadline · before · iso 2023-12-31 · what 12月底 · year 2023 |
    | 2022年6月30日前              | deadline · before · iso 2022-06-30 · what 6月30日 · year 2022 |
    | 2022.12.31前                 | deadline · before · iso 2022-12-31 · what 12月31日 · year 2022 |
    | 12.31前 | deadline · before · what 12月31日 |
    | 20221231 | date · iso 2022-12-31 · what 12月31日 · year 2022 |
    | 2022-12-31                   | date · iso 2022-12-31 · what 12月31日 · year 2022 |
    | 2022年12月                   | date · what 12月 · year 2022 |
    | 12月                         | date · what 12月 |
    | 2022年                       | date · year 2022 |
    | 6月底                        | deadline · what 6月底 |
    | 年底前                       | deadline · before · what 年底 |
    | 2024年底                     | deadline · iso 2024-12-31 · what 年底 · year 2024 |
    | 2022年第四季度               | deadline · iso 2022-12-31 · what 第四季度 · year 2022 |
    | 2022年6月和12月              | date · what 6月和12月 · year 2022 |
    | 第四季度                     | deadline · what 第四季度 |
    | 2023年上半年                 | deadline · iso 2023-06-30 · what 上半年 · year 2023 |
    | 每年12月                     | deadline · every 每年 · what 12月 |
    | 每年6月底前                  | deadline · before · every 每年 · what 6月底 |
    | 每月10日前                   | deadline · before · every 每月 · what 10日 |
    | 每月底前                     | deadline · before · every 每月 · what 月底 |
    | 次月5日前                    | deadline · before · what 次月5日 |
    | 当年完成                     | deadline · what 当年 |
    | 年内完成                     | deadline · what 年内 |
    | 年度内完成                   | deadline · what 年度内 |
    | 春节前                       | deadline · before · what 春节 |
    | 暑假前 | deadline · before · what 暑假 |
    | 汛前完成 | deadline · before · what 汛 |
    | 截至2022年12月31日           | deadline · iso 2022-12-31 · what 12月31日 · year 2022 |
    | ≤2022年12月31日              | deadline · before · iso 2022-12-31 · what 12月31日 · year 2022 |
    | 不晚于2023年6月底            | deadline · before · iso 2023-06-30 · what 6月底 · year 2023 |
    | =2022年12月31日前            | deadline · before · iso 2022-12-31 · what 12月31日 · year 2022 |
    | 2022年2月30日前              | deadline · before · error date-impossible · what 2月30日 · year 2022 |
    | 1-12月                       | period · what 1-12月 |
    | 全年                         | period · what 全年 |
    | 2021年1月-12月               | period · from 2021-01 · to 2021-12 |
    | 2019年1月1日至2019年12月31日 | period · from 2019-01 · to 2019-12 |
    | 2023.07-2024.01              | period · from 2023-07 · to 2024-01 |
    | 2020-2022年                  | period · from 2020 · to 2022 |
    | 2021年底至2023年底           | period · from 2021-12 · to 2023-12 |
    | 2022年度                     | period · from 2022 · to 2022 |
    | 十四五期间                   | period · from 2021 · to 2025 |
    | 1-4季度                      | period · what 1-4季度 |
    | 2023.1.1-12.31               | period · from 2023-01 · to 2023-12 |
    | 1月1日至12月31日             | period · what 1月1日至12月31日 |
  `);
});

describe("how often", () => {
  reads(`
    | 每季度1次       | quantity (=) 1 次 · per 季度 |
    | 每月不低于4次   | quantity ≥ 4 次 · per 月 |
    | 每半年一次      | quantity (=) 1 次 · per 半年 |
    | 每2年1次        | quantity (=) 1 次 · per 2年 |
    | 一年两次        | quantity (=) 2 次 · per 年 |
    | 一月一次 | quantity (=) 1 次 · per 月 | January would be written 1月 |
    | 每年≥2期 | quantity ≥ 2 期 · per 年 |
    | 1次/2年 | quantity (=) 1 次 · per 2年 |
    | 1-12月每月1次 | quantity (=) 1 次 · embedded · per 月 |
    | 2次/年          | quantity (=) 2 次/年 |
    | 1年/次          | quantity (=) 1 年/次 |
    | 12次每年        | quantity (=) 12 次/年 |
    | 每月开展巡查4次 | quantity (=) 4 次 · embedded · per 月 |
    | 每日巡查2次     | quantity (=) 2 次 · embedded · per 日 |
    | 按月            | frequency · per 月 |
    | 按季度拨付      | frequency · per 季度 |
    | 每天            | frequency · per 天 |
    | 每季度更新      | frequency · per 季度 |
  `);
});

describe("changes", () => {
  reads(`
    | 同比增长5%           | quantity (=) 5 % · change 增长 · scope 同比 |
    | ↓3%                  | quantity (=) 3 % · change 下降 |
    | 提前10日 | quantity (=) 10 日 · change 提前 |
    | 资金节约率≥5% | quantity ≥ 5 % · embedded · label 资金节约率 |
    | 较上年提高2个百分点  | quantity (=) 2 百分点 · change 提高 · scope 较上年 |
    | 较2020年下降18%      | quantity (=) 18 % · change 下降 · scope 较2020年 |
    | 较上一年增长5%       | quantity (=) 5 % · change 增长 · scope 较上一年 |
    | 每年递增5%           | quantity (=) 5 % · change 递增 · scope 每年 |
    | 下降3%以上           | quantity ≥ 3 % · change 下降 |
    | 降幅≥5%              | quantity ≥ 5 % · change 下降 |
    | 提高到95%            | quantity = 95 % | where it ends, not by how much |
    | 由80%提高到95%       | quantity = 95 % |
    | 从2.3万人增加到3万人 | quantity = 3 万人 |
    | 审批时间缩短50%以上  | quantity ≥ 50 % · change 缩短 · embedded · label 审批时间 |
  `);
});

describe("how far off", () => {
  reads(`
    | ±5%         | tolerance 5 % |
    | 误差≤±3%    | tolerance 3 % · embedded · label 误差 |
    | 正负3天以内 | tolerance 3 天 |
    | 100±5分     | quantity ≈ 100 分 · note ±5分 |
  `);
});

describe("places and proportions", () => {
  reads(`
    | 前3名            | quantity ≤ 3 位次 |
    | 全省前10%        | quantity ≤ 10 % · embedded · label 全省 |
    | 第一             | quantity (=) 1 位次 |
    | 不低于第5名      | quantity ≤ 5 位次 |
    | +5%              | quantity (=) 5 % |
    | -3℃              | quantity (=) -3 ℃ |
    | 1:3              | quantity (=) 1 :3 | one for every three |
    | 师生比不低于1:18 | quantity ≥ 1 :18 · embedded · label 师生比 |
    | 1比2 | quantity (=) 1 :2 |
  `);
});

describe("none of something", () => {
  reads(`
    | 零事故          | quantity (=) 0 · embedded · label 事故 |
    | 0投诉           | quantity (=) 0 · embedded · label 投诉 |
    | 0起             | quantity (=) 0 起 |
    | 安全事故0起     | quantity (=) 0 起 · embedded · label 安全事故 |
    | 重大安全事故为0 | quantity = 0 · embedded · label 重大安全事故 |
    | 无              | empty |
    | /               | empty |
    | 暂无            | empty |
  `);
});

describe("values in words about them", () => {
  reads(`
    | 及时率100%                         | quantity (=) 100 % · embedded · label 及时率 |
    | 完成率达100%                       | quantity = 100 % · embedded · label 完成率 |
    | 满意度≥90%                         | quantity ≥ 90 % · embedded · label 满意度 |
    | 道路维修（护）5公里                | quantity (=) 5 公里 · embedded · label 道路维修（护） · note 护 |
    | 全年组织巡查不少于12次             | quantity ≥ 12 次 · embedded · label 组织巡查 · scope 全年 |
    | 12月底前完成5个                    | quantity (=) 5 个 · before · embedded · what 12月底 |
    | 2023年12月31日前完成率100%         | quantity (=) 100 % · before · embedded · iso 2023-12-31 · label 完成率 · what 12月31日 · year 2023 |
    | 培训场次：5场                      | quantity (=) 5 场 · embedded · label 培训场次 |
    | 年检查频次不少于4次/年             | quantity ≥ 4 次/年 · embedded · label 年检查频次 |
    | PM2.5平均浓度下降3%                | quantity (=) 3 % · change 下降 · embedded · label PM2.5平均浓度 |
    | 5G基站10个                         | quantity (=) 10 个 · embedded · label 5G基站 |
    | 学前三年毛入园率85%                | quantity (=) 85 % · embedded · label 学前三年毛入园率 |
    | 九年义务教育巩固率≥95%             | quantity ≥ 95 % · embedded · label 九年义务教育巩固率 |
    | 十件实事完成率100%                 | quantity (=) 100 % · embedded · label 十件实事完成率 |
    | 12345热线办结率100%                | quantity (=) 100 % · embedded · label 12345热线办结率 |
    | 四好农村路15公里                   | quantity (=) 15 公里 · embedded · label 四好农村路 |
    | ≥60岁老人覆盖率100% | quantity (=) 100 % · embedded · label ≥60岁老人覆盖率 | whose, not how many |
    | 6-59月龄儿童接种率≥95% | quantity ≥ 95 % · embedded · label 6-59月龄儿童接种率 |
    | 3-6岁幼儿入园率90% | quantity (=) 90 % · embedded · label 3-6岁幼儿入园率 |
    | 并发数≥500 | quantity ≥ 500 · embedded · label 并发数 |
    | 事故发生率≤1% | quantity ≤ 1 % · embedded · label 事故发生率 |
    | 发生率≤1% | quantity ≤ 1 % · embedded · label 发生率 |
    | 4A级景区1个                        | quantity (=) 1 个 · embedded · label 4A级景区 |
    | ≥95%（2021年为93%）                | quantity ≥ 95 % · note 2021年为93% |
    | 854（400+295+159）万元             | quantity (=) 854 万元 · note 400+295+159 |
    | 三公经费控制在120万元以内          | quantity ≤ 120 万元 · embedded · label 三公经费 |
    | 投诉处理及时率100%（24小时内响应） | quantity (=) 100 % · embedded · label 投诉处理及时率 · note 24小时内响应 |
  `);
});

describe("lists", () => {
  reads(`
    | 满意度≥90%，投诉率≤2%               | list · [quantity ≥ 90 % · label 满意度] · [quantity ≤ 2 % · label 投诉率] |
    | 培训5期共150人                      | list · [quantity (=) 5 期 · label 培训] · [quantity (=) 150 人] |
    | 6月底前50%，12月底前100% | list · [quantity (=) 50 % · before · what 6月底] · [quantity (=) 100 % · before · what 12月底] |
    | 上半年40%，下半年60% | list · [quantity (=) 40 % · what 上半年] · [quantity (=) 60 % · what 下半年] |
    | 100%；100%；100%                    | list · [quantity (=) 100 %] · [quantity (=) 100 %] · [quantity (=) 100 %] |
    | 95%␤98%                             | list · [quantity (=) 95 %] · [quantity (=) 98 %] |
    | 1.新建泵站2座；2.改造管网3公里      | list · [quantity (=) 2 座 · label 新建泵站] · [quantity (=) 3 公里 · label 改造管网] |
    | ①服务企业≥30家②组织活动6场          | list · [quantity ≥ 30 家 · label 服务企业] · [quantity (=) 6 场 · label 组织活动] |
    | 每年培训2次，每次3天                | list · [quantity (=) 2 次 · per 年] · [quantity (=) 3 天 · scope 每次] |
    | 一年内完成3个项目                   | list · [duration ≤ 1 年] · [quantity (=) 3 个] |
    | 本科8000元/年、硕士12000元/年       | list · [quantity (=) 8000 元/年 · label 本科] · [quantity (=) 12000 元/年 · label 硕士] |
    | 接到报修后2小时内到达，24小时内修复 | list · [duration ≤ 2 小时 · anchor 接到报修后] · [duration ≤ 24 小时] |
    | 培训3-5期，合格率95%                | list · [quantity ≥ 3 期 · label 培训] · [quantity ≤ 5 期] · [quantity (=) 95 % · label 合格率] |
  `);
});

describe("levels, norms, directions and words that say nothing of it", () => {
  reads(`
    | 优                       | qualitative grade |
    | 优良以上                 | qualitative grade ≥ |
    | 优良中低差               | qualitative grade |
    | 定性优                   | qualitative grade |
    | 国内领先                 | qualitative grade |
    | 优、良、中、差           | qualitative grade |
    | 达标                     | qualitative grade |
    | 达成年度指标             | qualitative grade |
    | A级                      | qualitative grade |
    | 5A                       | qualitative grade |
    | Ⅱ类及以上                | qualitative grade ≥ |
    | 三级甲等                 | qualitative grade |
    | 及时足额发放             | qualitative grade |
    | 运行正常                 | qualitative grade |
    | 应助尽助                 | qualitative grade |
    | 无安全事故               | qualitative grade |
    | 通过验收 | qualitative grade |
    | A等次 | qualitative grade |
    | 不低于国家标准           | qualitative standard ≥ |
    | ≥全省平均水平            | qualitative standard ≥ |
    | 不高于市场价             | qualitative standard ≤ |
    | 控制在预算范围内         | qualitative standard ≤ |
    | 不突破预算               | qualitative standard ≤ |
    | 年初预算数               | qualitative standard |
    | ≤合同金额                | qualitative standard ≤ |
    | ≤预算数                  | qualitative standard ≤ |
    | 不低于序时进度 | qualitative standard ≥ |
    | 按规定执行               | qualitative standard |
    | 符合规范要求             | qualitative standard |
    | 规定时间内               | qualitative standard |
    | 在项目计划完成时间内完成 | qualitative standard |
    | 有所提升                 | qualitative trend |
    | 逐步完善                 | qualitative trend |
    | ≥上年                    | qualitative trend ≥ |
    | 与上年持平               | qualitative trend |
    | 稳中有升                 | qualitative trend |
    | 支出只减不增 | qualitative trend |
    | 得到有效控制             | qualitative trend |
    | 专款专用                 | qualitative boilerplate |
    | 据实列支                 | qualitative boilerplate |
    | 详见附件                 | qualitative boilerplate |
    | 长期                     | qualitative free | some take it for a level of sustainability |
    | 定期                     | qualitative free |
    | 全市前列                 | qualitative grade |
    | 五位一体                 | qualitative free |
    | 一次办                   | qualitative free |
    | 三公经费                 | qualitative free |
    | 四会四议                 | qualitative free |
    | 一户一策                 | qualitative free |
    | 湘财〔2015〕19号         | qualitative free |
    | GB50204-2015             | qualitative free |
    | 7×24小时                 | qualitative free |
    | 24小时×365天 | qualitative free |
    | 早9点至晚5点 | qualitative free |
    | 9时至17时 | qualitative free |
    | T+1 | qualitative free |
    | 统一部署                 | qualitative free |
    | 平台运行维护             | qualitative free |
  `);
});

describe("still as the template has it", () => {
  reads(`
    | ≥**%           | placeholder |
    | XX%            | placeholder |
    | ××个           | placeholder |
    | ____           | placeholder |
    | （≥ %）        | placeholder |
    | ≥   万元       | placeholder |
    | 》 亩          | placeholder |
    | 满意度≥XX%     | placeholder |
    | 2023年X月X日前 | placeholder |
    | ≥X%            | placeholder |
    | 目标值         | placeholder |
  `);
});

describe("nothing that can be read", () => {
  reads(`
    | ？！               | unparsed |
    | 万元               | unparsed |
    | 2021年—2019年      | unparsed · error date-impossible |
    | 110101199001011234 | unparsed |
  `);
});
