import { eventually } from "../eventually";
import { audit } from "../../src/audit/audit";
import { rules } from "../../src/rules/index";
import { asWordBody } from "../import/declaration";
import { sets } from "../templates/sets";
import { documentOf, paragraph } from "../word/document";
import { SHIFENG } from "./golden/shifeng";
import { desk } from "./web/desk";
import { drawnAsXls, filled } from "./web/files";
import { textsIn, type Visitor } from "./web/visitor";

/* What people have already: last year's .xls carried to this year, and a Word document put beside what is open. */

const { visit } = desk();

/** A year in a target, which the year after carries along where nobody looks. */
const LAST_YEAR = SHIFENG.replaceAll(
  "开面全区80%的事项能在网点办，做到“马上办、一次办”。",
  "2019年年底前80%的事项能在网点办。",
);
const SATISFACTION = "P8　社会公众或服务对象满意度指标";
const DECLARATION = documentOf(paragraph("关于报送绩效目标的函") + asWordBody(SHIFENG));

const choice = ({ page }: Visitor, name: string) => page.getByRole("radiogroup", { name });
const now = ({ page }: Visitor, name: string) => page.getByRole("textbox", { name: `${name} 今年写` });
const goesTo = async ({ button, page }: Visitor, name: string) => {
  await button("更多").click();
  await page.getByRole("menuitem", { name }).click();
};
const tabsOf = ({ page }: Visitor) => page.locator("[data-u-comp=slide-tab-item]").allInnerTexts();
const staleIn = ({ page }: Visitor) => page.locator("[data-issue]").filter({ hasText: "不是本年度" });

test("last year's .xls is carried to this year, decision by decision, checked, and taken back", async () => {
  const visitor = await visit("server", in2026);
  await visitor.begin("用去年的表开头");
  await visitor.sees("选去年（或更早）的工作簿或 Word 文档");
  await visitor.gives("去年.xls", drawnAsXls(LAST_YEAR));
  await visitor.sees(/去年\.xls：沿用 \d+ 格，\d+ 格要您定。还没有写。/);
  await visitor.sees("写成石峰区 2026 年度的表");
  await visitor.sees("这是旧格式的工作簿");
  await eventually(async () => expect(await tabsOf(visitor)).toEqual(["Sheet1"]));

  await choice(visitor, "G7　年度绩效目标").getByRole("radio", { name: "照旧" }).check();
  await now(visitor, "E7　支出方向年度金额").fill("9.5");
  await choice(visitor, SATISFACTION).getByRole("radio", { name: "改" }).check();
  await now(visitor, SATISFACTION).fill("居民满意度≥95%");
  await visitor.button("写出 2026 年的表").click();
  await visitor.sees("已写出 2026 年度的 3 张表");
  const { workbook } = await visitor.saved();
  expect((await workbook.sheets()).map(({ name }) => name)).toEqual(["附件3-1", "附件3-2", "附件3-3"]);
  const written = await textsIn(workbook, "附件3-2");
  expect(written).toMatchObject({
    ...{ A2: "2026年区级专项资金支出方向绩效目标表", A7: "政务中心", B7: "维修（护）费", D7: "2026年" },
    ...{ E7: "9.5", G7: "2019年年底前80%的事项能在网点办。", P8: "居民满意度≥95%" },
    ...{ P7: "居民综合满意度达到100%", G8: "让村民能查、能问、能提意见" },
  });
  expect(written).not.toHaveProperty("E8");

  await visitor.tab("审核").click();
  await staleIn(visitor).first().waitFor();
  expect(await staleIn(visitor).allInnerTexts()).toEqual([expect.stringContaining("G7")]);
  const { issues } = await audit(workbook, { sets, rules });
  const stale = issues.filter(({ rule }) => rule === "stale-year");
  expect(stale.map(({ sheet, cells }) => [sheet, cells])).toEqual([["附件3-2", ["G7"]]]);

  await goesTo(visitor, "沿用上年");
  await visitor.button("撤销").click();
  await visitor.sees("还没有写");
  expect(await now(visitor, "E7　支出方向年度金额").inputValue()).toBe("9.5");
  const after = (await visitor.saved()).workbook;
  expect((await after.sheets()).map(({ name }) => name)).toEqual(["Sheet1"]);
  expect(visitor.complaints).toEqual([]);
});

test("a Word document is shown, put in beside what is open, found cell by cell, and taken back", async () => {
  const visitor = await visit("disk");
  await visitor.open("申报.xlsx", await filled());
  await visitor.sees("申报.xlsx");
  await visitor.goTo("附件3-2", "B8");
  const before = await tabsOf(visitor);
  await goesTo(visitor, "导入");
  await visitor.gives("附件.docx", DECLARATION);
  await visitor.sees(/附件\.docx：能放入 \d+ 格。还没有写。/);
  await visitor.button("表格以外的文字没有放，共 1 段").click();
  await visitor.sees("关于报送绩效目标的函");
  expect(await tabsOf(visitor)).toEqual(before);

  await visitor.button("放入").click();
  await visitor.sees(/附件\.docx：已放入 \d+ 格。/);
  await visitor.button("附件3-2 (2) 的 56 格放到哪里").click();
  await visitor.page.getByTitle("定位 P8").click();
  const box = visitor.page.locator("[data-u-comp=defined-name] input");
  await eventually(async () => expect(await box.inputValue()).toBe("P8"));
  expect(await textsIn((await visitor.saved()).workbook, "附件3-2 (2)")).toMatchObject({
    ...{ A7: "政务中心", D7: "2019年", E8: "4", P8: "居民综合满意度达到100%" },
  });

  await visitor.button("撤销").click();
  await visitor.sees("还没有写");
  await eventually(async () => expect(await tabsOf(visitor)).toEqual(before));
  expect(visitor.complaints).toEqual([]);
});

/** In the page, before anything else runs. */
function in2026(): void {
  const Real = Date;
  const ahead = Real.parse("2026-11-22T14:36:00Z") - Real.now();
  window.Date = class extends Real {
    constructor(...given: []) {
      super(...((given.length ? given : [Real.now() + ahead]) as []));
    }
    static override now = () => Real.now() + ahead;
  } as DateConstructor;
}
