import { reads } from "./shown";

/** Whole kinds of spelling, as the declarations of many districts have them. */
describe("signs as Unicode and old input methods have them", () => {
  reads(`
    | >=95%            | quantity ≥ 95 % |
    | ≧95%             | quantity ≥ 95 % |
    | ≦5%              | quantity ≤ 5 % |
    | ⩾95%             | quantity ≥ 95 % |
    | ⩽5%              | quantity ≤ 5 % |
    | ≽95%             | quantity ≥ 95 % |
    | ≼5%              | quantity ≤ 5 % |
    | ⪰95%             | quantity ≥ 95 % |
    | ≳95%             | quantity ≥ 95 % |
    | ≲5%              | quantity ≤ 5 % |
    | ≮95%             | quantity ≥ 95 % |
    | ≯5%              | quantity ≤ 5 % |
    | ≱95%             | quantity < 95 % |
    | ≰5%              | quantity > 5 % |
    | ﹥95%             | quantity > 95 % |
    | ﹤5%              | quantity < 5 % |
    | ﹥=95%            | quantity ≥ 95 % |
    | ﹤﹦5%             | quantity ≤ 5 % |
    | ﹦95%             | quantity = 95 % |
    | ≡95%             | quantity = 95 % |
    | ≫95%             | quantity > 95 % |
    | ˃95%             | quantity > 95 % |
    | ›95%             | quantity > 95 % |
    | ‹5%              | quantity < 5 % |
    | ⟩95%             | quantity > 95 % |
    | 〉＝95%            | quantity ≥ 95 % |
    | 〈5%              | quantity < 5 % |
    | ≌95%             | quantity ≈ 95 % |
    | 合格率〉95%          | quantity > 95 % · embedded · label 合格率 |
    | 合格率》=95%         | quantity ≥ 95 % · embedded · label 合格率 |
    | 合格率≧９５．５％        | quantity ≥ 95.5 % · embedded · label 合格率 |
    | 完成率》=95%，及时率》90% | list · [quantity ≥ 95 % · label 完成率] · [quantity ≥ 90 % · label 及时率] |
  `);
});

describe("titles are no signs", () => {
  reads(`
    | 编制《年度报告》2份       | quantity (=) 2 份 · embedded · label 编制《年度报告》 |
    | 《报告》≥2份          | quantity ≥ 2 份 · embedded · label 《报告》 |
    | 〈通知〉3份           | quantity (=) 3 份 · embedded · label 〈通知〉 |
    | 印发<通知>3份         | quantity (=) 3 份 · embedded · label 印发<通知> |
    | 依据《2019年工作要点》的实施 | qualitative free |
    | 《2026年规划         | qualitative free |
  `);
});

describe("two counters that are joined", () => {
  reads(`
    | 3种次          | quantity (=) 3 种次 |
    | 500册次        | quantity (=) 500 册次 |
    | ≥5000册次/年    | quantity ≥ 5000 册次/年 |
    | ≥50套次        | quantity ≥ 50 套次 |
    | 80箱次         | quantity (=) 80 箱次 |
    | 12台班         | quantity (=) 12 台班 |
    | 200人天        | quantity (=) 200 人天 |
    | 12件套         | quantity (=) 12 件套 |
    | 50床日         | quantity (=) 50 床日 |
    | 300吨公里       | quantity (=) 300 吨公里 |
    | ≥120车公里      | quantity ≥ 120 车公里 |
    | 完成借阅5000册次以上 | quantity ≥ 5000 册次 · embedded · label 完成借阅 |
    | 300人·次       | quantity (=) 300 人次 |
    | 200人·天       | quantity (=) 200 人天 |
    | 5000吨·公里     | quantity (=) 5000 吨公里 |
    | 300元/床日      | quantity (=) 300 元/床日 |
    | 12台/套        | quantity (=) 12 台/套 |
    | 3种次生灾害       | quantity (=) 3 种 · embedded |
    | 3辆车          | quantity (=) 3 辆 · embedded |
    | 5本书          | quantity (=) 5 本 · embedded |
    | 3户人家         | quantity (=) 3 户 · embedded |
    | 20户人         | quantity (=) 20 户 · embedded |
  `);
});

describe("units joined by signs", () => {
  reads(`
    | 200元/人、天    | quantity (=) 200 元/人·天 |
    | 200元/人·天    | quantity (=) 200 元/人·天 |
    | 200元/人.天    | quantity (=) 200 元/人·天 |
    | 200元/（人·天）  | quantity (=) 200 元/人·天 |
    | 50元/户、月     | quantity (=) 50 元/户·月 |
    | 30元/人，天     | quantity (=) 30 元/人·天 |
    | 50元/人、30元/户 | list · [quantity (=) 50 元/人] · [quantity (=) 30 元/户] |
    | 3台、5套       | list · [quantity (=) 3 台] · [quantity (=) 5 套] |
    | 0.5元/㎡·月    | quantity (=) 0.5 元/平方米·月 |
  `);
});

describe("units in letters", () => {
  reads(`
    | ≥5000t/d   | quantity ≥ 5000 吨/天 |
    | ≥2万m³/d    | quantity ≥ 2 万立方米/天 |
    | 24h/d      | quantity (=) 24 小时/天 |
    | 50t/a      | quantity (=) 50 吨/年 |
    | 200万m³/a   | quantity (=) 200 万立方米/年 |
    | 120万kW·h   | quantity (=) 120 万千瓦时 |
    | ≤0.8kWh/m³ | quantity ≤ 0.8 千瓦时/立方米 |
    | ≤50mg/L    | quantity ≤ 50 毫克/升 |
    | ≤35μg/m³   | quantity ≤ 35 微克/立方米 |
    | 100L/（人·d） | quantity (=) 100 升/人·天 |
    | 20ha       | quantity (=) 20 公顷 |
    | 15km²      | quantity (=) 15 平方公里 |
    | ≤55dB(A)   | quantity ≤ 55 dB(A) |
    | ≤35分贝      | quantity ≤ 35 分贝 |
    | 18℃以上      | quantity ≥ 18 ℃ |
    | 20cfu/mL   | quantity (=) 20 cfu/毫升 |
    | 50ppb      | quantity (=) 50 ppb |
    | ≥4.5km/h   | quantity ≥ 4.5 公里/小时 |
  `);
});

describe("shares as units", () => {
  reads(`
    | ≥95比例    | quantity ≥ 95 % |
    | ≥95（百分比） | quantity ≥ 95 % |
    | 95百分率    | quantity (=) 95 % |
    | 3个百分点    | quantity (=) 3 百分点 |
    | ≥2%点     | quantity ≥ 2 百分点 |
    | 比例≥95    | quantity ≥ 95 · embedded · label 比例 |
  `);
});

describe("tenths and halves", () => {
  reads(`
    | 九成五    | quantity (=) 9.5 成 |
    | 不低于九成  | quantity ≥ 9 成 |
    | 不低于九成五 | quantity ≥ 9.5 成 |
    | 8成5以上  | quantity ≥ 8.5 成 |
    | 过半     | quantity > 0.5 |
    | 半数以上   | quantity ≥ 0.5 |
    | 不少于一半  | quantity ≥ 0.5 |
    | 参与率过半  | quantity > 0.5 · embedded · label 参与率 |
  `);
});

describe("years of two digits", () => {
  reads(`
    | 26-05-15        | date · iso 2026-05-15 · what 5月15日 · year 2026 |
    | 26.5.15         | date · iso 2026-05-15 · what 5月15日 · year 2026 |
    | 26/5/15         | date · iso 2026-05-15 · what 5月15日 · year 2026 |
    | 26年5月15日        | date · iso 2026-05-15 · what 5月15日 · year 2026 |
    | 26年5月           | date · what 5月 · year 2026 |
    | 26.05.15前       | deadline · before · iso 2026-05-15 · what 5月15日 · year 2026 |
    | 26/5/15前完成      | deadline · before · iso 2026-05-15 · what 5月15日 · year 2026 |
    | 26年5月底前         | deadline · before · iso 2026-05-31 · what 5月底 · year 2026 |
    | 26年底前完成    | deadline · before · iso 2026-12-31 · what 年底 · year 2026 |
    | 26年第三季度    | deadline · iso 2026-09-30 · what 第三季度 · year 2026 |
    | 26.1.1-26.12.31 | period · from 2026-01 · to 2026-12 |
    | 26年1月-12月       | period · from 2026-01 · to 2026-12 |
    | 26.05           | quantity (=) 26.05 |
    | 质保期15年          | quantity (=) 15 年 · embedded · label 质保期 |
  `);
});

describe("bounds in words", () => {
  reads(`
    | 大于3小于5            | list range · [quantity > 3] · [quantity < 5] |
    | 大于等于3次小于等于5次      | list range · [quantity ≥ 3 次] · [quantity ≤ 5 次] |
    | 高于90%低于95%        | list range · [quantity > 90 %] · [quantity < 95 %] |
    | ≥3次≤5次            | list range · [quantity ≥ 3 次] · [quantity ≤ 5 次] |
    | 不少于3次且不超过5次       | list range · [quantity ≥ 3 次] · [quantity ≤ 5 次] |
    | 不少于3次且不超过5次/年     | list range · [quantity ≥ 3 次/年] · [quantity ≤ 5 次/年] |
    | 超过3次但不超过5次        | list range · [quantity > 3 次] · [quantity ≤ 5 次] |
    | 不低于90%，不高于95%     | list range · [quantity ≥ 90 %] · [quantity ≤ 95 %] |
    | 3次以上5次以下          | list range · [quantity ≥ 3 次] · [quantity ≤ 5 次] |
    | 介于3和5之间           | list range · embedded · [quantity ≥ 3] · [quantity ≤ 5] |
    | 温度介于18和26℃之间      | list range · embedded · label 温度 · [quantity ≥ 18 ℃] · [quantity ≤ 26 ℃] |
    | 3至5之间             | list range · embedded · [quantity ≥ 3] · [quantity ≤ 5] |
    | 完成率大于90%，及时率小于95% | list · [quantity > 90 % · label 完成率] · [quantity < 95 % · label 及时率] |
    | 每季度不少于1次且不超过3次    | list range · [quantity ≥ 1 次 · per 季度] · [quantity ≤ 3 次 · per 季度] |
  `);
});

describe("bounds in brackets", () => {
  reads(`
    | [90%,100%]    | list range · [quantity ≥ 90 %] · [quantity ≤ 100 %] |
    | [90%，100%]    | list range · [quantity ≥ 90 %] · [quantity ≤ 100 %] |
    | [90%-100%]    | list range · [quantity ≥ 90 %] · [quantity ≤ 100 %] |
    | (0,5]         | list range · [quantity > 0] · [quantity ≤ 5] |
    | （0，5]         | list range · [quantity > 0] · [quantity ≤ 5] |
    | [3,5)         | list range · [quantity ≥ 3] · [quantity < 5] |
    | (0,5]天        | list range · [quantity > 0 天] · [quantity ≤ 5 天] |
    | [3,5]次        | list range · [quantity ≥ 3 次] · [quantity ≤ 5 次] |
    | [90,100]      | list range · [quantity ≥ 90] · [quantity ≤ 100] |
    | [95%,∞)       | quantity ≥ 95 % |
    | [0,+∞)        | quantity ≥ 0 |
    | 合格率[90%,100%] | list range · embedded · label 合格率 · [quantity ≥ 90 %] · [quantity ≤ 100 %] |
    | （1,234）       | quantity (=) 1234 |
  `);
});

describe("ranges", () => {
  reads(`
    | 3—5次     | list range · [quantity ≥ 3 次] · [quantity ≤ 5 次] |
    | 3～5次     | list range · [quantity ≥ 3 次] · [quantity ≤ 5 次] |
    | 3–5次     | list range · [quantity ≥ 3 次] · [quantity ≤ 5 次] |
    | 三至五次     | list range · [quantity ≥ 3 次] · [quantity ≤ 5 次] |
    | 1万—2万元/户 | list range · [quantity ≥ 1 万元/户] · [quantity ≤ 2 万元/户] |
    | 18±2℃    | quantity ≈ 18 ℃ · note ±2℃ |
    | 20±0.5mm | quantity ≈ 20 毫米 · note ±0.5mm |
  `);
});

describe("how often, behind the bound", () => {
  reads(`
    | 1次以上/季度  | quantity ≥ 1 次/季度 |
    | 3次以上/人·年 | quantity ≥ 3 次/人·年 |
    | 5人以上/村   | quantity ≥ 5 人/村 |
    | 1次以上/2年  | quantity ≥ 1 次 · per 2年 |
  `);
});

describe("doublings", () => {
  reads(`
    | 翻一番       | quantity (=) 1 番 · change 增长 |
    | 翻两番       | quantity (=) 2 番 · change 增长 |
    | 翻番        | quantity (=) 1 番 · change 增长 |
    | 翻倍        | quantity (=) 1 倍 · change 增长 |
    | 产值翻两番     | quantity (=) 2 番 · change 增长 · embedded · label 产值 |
    | 较2020年翻一番 | quantity (=) 1 番 · change 增长 · scope 较2020年 |
    | 翻一番以上     | quantity ≥ 1 番 · change 增长 |
    | 翻两倍       | quantity (=) 2 倍 · embedded · label 翻 |
  `);
});
