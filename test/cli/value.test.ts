import { jibiao, jibiaoJson } from "./run";

describe("jibiao value", () => {
  test("answers every text, in order and untouched", async () => {
    const texts = ["1000万人次", "", "25万　", "每月至少开展一次", "-5%"];
    const { code, answer } = await jibiaoJson("value", ...texts);
    expect(code).toBe(0);
    expect(answer).toEqual([
      {
        text: "1000万人次",
        kind: "quantity",
        operator: "=",
        operatorExplicit: false,
        number: 1000,
        unit: "万人次",
        unitRaw: "万人次",
        base: { number: 10_000_000, unit: "人次" },
      },
      { text: "", kind: "empty" },
      expect.objectContaining({ text: "25万　", kind: "quantity", number: 25, unit: "万" }),
      expect.objectContaining({ kind: "quantity", operator: "≥", number: 1, unit: "次", per: "月" }),
      expect.objectContaining({ text: "-5%", number: -5, unit: "%" }),
    ]);
  });

  test("takes a bare number for a leaked date only under a name that speaks of time", async () => {
    const kind = async (...more: string[]) => (await jibiaoJson("value", "43466", ...more)).answer[0];
    expect(await kind()).toMatchObject({ kind: "quantity", number: 43466 });
    expect(await kind("--name", "参训人数")).toMatchObject({ kind: "quantity" });
    expect(await kind("--name", "完成时间")).toEqual({
      text: "43466",
      kind: "date-serial",
      number: 43466,
      iso: "2019-01-01",
    });
  });

  test.each([
    ["226.00万元", { kind: "amount", number: 226, unit: "万元", base: { number: 2_260_000, unit: "元" } }],
    ["25万　", { kind: "amount", number: 25, unit: "万元", base: { number: 250_000, unit: "元" } }],
    ["85000元", { kind: "amount", number: 85_000, unit: "元", base: { number: 85_000, unit: "元" } }],
    ["8.5", { kind: "amount", number: 8.5, unit: "万元", base: { number: 85_000, unit: "元" } }],
    ["若干", { kind: "unparsed", error: "not-a-number" }],
    ["8.5万元8.5万元", { kind: "unparsed", error: "duplicated-paste", guess: "8.5万元" }],
    ["", { kind: "empty" }],
  ])("reads %j as an amount", async (text, expected) => {
    const { answer } = await jibiaoJson("value", "--as", "amount", text);
    expect(answer).toEqual([{ text, ...expected }]);
  });

  test.each([
    ["≥79%", "不低于 79%"],
    ["85%", "85%（没有写符号，按等于）"],
    ["每季度1次", "每季度 1次（没有写符号，按等于）"],
    ["满意度至少提高5%", "满意度，提高幅度不低于 5%"],
    ["平均每年1000万元人次", "；“万元人次”不是单位，是不是“万人次”？"],
    ["12.5/亩", "；“/亩”前面少了单位，是不是“元/亩”？"],
    ["8.5万元8.5万元", "；同一个值写了两遍，是不是“8.5万元”？"],
    ["前3名", "排在前 3 位"],
    ["收到申请后15日内", "时限：收到申请后不超过 15日"],
    ["48小时候内", "时限：不超过 48小时；有错字，时候内应为时内"],
    ["2026年6月底前完成", "期限：2026年6月底前（2026-06-30）"],
    ["每年年底前", "期限：每年年底前"],
    ["2026年3-11月", "期间：2026-03 至 2026-11"],
    ["按月发放", "频次：每月，没有写次数"],
    ["±5%", "允许相差 5%"],
    ["3-5个工作日", "范围：不低于 3工作日；不超过 5工作日"],
    ["正职3300元/月，副职3000元/月", "2项：正职，3300元/月"],
    ["≥95%（2025年93%）", "不低于 95%；附注“2025年93%”不算在内"],
    ["运行良好", "定性，可以按档次评"],
    ["2026年2月30日前", "；日历上没有这一天"],
    ["≥**%", "还是模板上的样子，没有填数"],
    ["/", "没有填"],
    ["？！", "读不懂，请改写"],
  ])("tells a clerk what %s says", async (text, sentence) => {
    const { code, out, err } = await jibiao("value", text);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.startsWith(`“${text}”：`)).toBe(true);
    expect(out).toContain(sentence);
    expect(out).not.toMatch(/undefined|[a-z]{3,}-[a-z]|\{/);
  });

  test("tells a clerk what an amount is", async () => {
    expect((await jibiao("value", "--as", "amount", "25万", "若干")).out).toBe(
      "“25万”：金额 25万元，即 250000元\n“若干”：读不出金额，请改写\n",
    );
  });

  test.each([
    [[], "请写明要读的值"],
    [["--as", "number", "5"], "没有“number”这一种"],
    [["5", "--nam", "x"], "没有 --nam 这个选项"],
  ])("%j is answered with one sentence and exit 2", async (args, sentence) => {
    const { code, out, err } = await jibiao("value", ...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(sentence);
  });
});
