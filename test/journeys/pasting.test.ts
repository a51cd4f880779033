import { newFile, openFile } from "../../src/hosts/file/open";
import { sheetsOf } from "../../src/import/word-sheets";
import { openWord } from "../../src/word/open";
import { asWordBody } from "../import/declaration";
import { documentOf } from "../word/document";
import { SHIFENG } from "./golden/shifeng";
import { restyling } from "../../src/forms/draw/restyle";
import { survey } from "../../src/forms/read/survey";
import { eventually } from "../eventually";
import { sets } from "../templates/sets";
import { paste, wordForm, wordTable } from "./web/clipboard";
import { desk } from "./web/desk";
import { forms } from "./web/files";
import { cellIn, type Visitor } from "./web/visitor";

const { visit } = desk();

async function opened() {
  const visitor = await visit("server");
  await visitor.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await visitor.open("申报.xlsx", await forms());
  await visitor.sees("已保存");
  return visitor;
}

/** Once the grid has taken what was pasted. */
async function savedWith(visitor: Visitor) {
  await visitor.sees("有改动未保存");
  return visitor.saved();
}

async function looksLost(bytes: Uint8Array, sheet: string) {
  const file = openFile(bytes);
  const { forms } = await survey(file, sets);
  const [read] = await file.read([sheet], { layout: true });
  return restyling(
    forms.find((form) => form.sheet.name === sheet)!,
    read!,
  );
}

test("a table of Word's becomes text in the cells of a list, which keeps its looks; one Ctrl+Z takes it back", async () => {
  const visitor = await opened();
  await visitor.goTo("附件3-2", "A7");
  const rows = [
    ["城管局", "城区环境", "城区保洁", "清扫道路\n清运垃圾", "226.5"],
    ["城管局", "城区环境", "绿化养护", "修剪树木", "18"],
  ];
  await paste(visitor.page, wordTable(rows), rows.map((row) => row.join("\t")).join("\n"));
  const { bytes, workbook } = await savedWith(visitor);
  expect(await cellIn(workbook, "附件3-2", "D7")).toBe("清扫道路\n清运垃圾");
  expect(await cellIn(workbook, "附件3-2", "E7")).toBe(226.5);
  expect(await cellIn(workbook, "附件3-2", "C8")).toBe("绿化养护");
  expect(await looksLost(bytes, "附件3-2")).toEqual([]);
  await visitor.goTo("附件3-2", "A7");
  await visitor.page.keyboard.press("Control+Z");
  await eventually(async () => {
    const { workbook: after } = await visitor.saved();
    expect(await cellIn(after, "附件3-2", "C8")).toBeNull();
  });
  expect(visitor.complaints).toEqual([]);
});

test("what does not fit is asked about; what is pasted nowhere leaves all as it was, and the keyboard in the cells", async () => {
  const visitor = await opened();
  await visitor.goTo("附件3-3", "B3");
  const rows = [["城管局", "甲", "乙"]];
  await paste(visitor.page, wordTable(rows), "城管局\t甲\t乙");
  await visitor.sees("粘贴的内容放不下");
  await visitor.page.keyboard.press("Enter");
  await visitor.seesNoMore("粘贴的内容放不下");
  await visitor.sees("已保存");
  await visitor.goTo("附件3-3", "B3");
  await paste(visitor.page, wordTable(rows), "城管局\t甲\t乙");
  await visitor.page.getByRole("button", { name: "合成一段，全放进 B3" }).click();
  const { workbook } = await savedWith(visitor);
  expect(await cellIn(workbook, "附件3-3", "B3")).toBe("城管局　甲　乙");
  expect(visitor.complaints).toEqual([]);
});

test("cells that are copied, or cut, within the grid go the same way; paragraphs become one cell", async () => {
  const visitor = await opened();
  const { page } = visitor;
  await visitor.type("附件3-2", "A7", "城管局");
  await visitor.goTo("附件3-2", "A7");
  await page.keyboard.press("Control+X");
  await visitor.goTo("附件3-3", "B3");
  await page.keyboard.press("Control+V");
  await visitor.goTo("附件3-3", "A5");
  const text = "第一段\n第二段";
  await visitor.goTo("附件3-2", "D8");
  await paste(visitor.page, "<p style='font-size:30pt'>第一段</p><p>第二段</p>", text);
  await eventually(async () => {
    const { workbook, bytes } = await visitor.saved();
    expect(await cellIn(workbook, "附件3-3", "B3")).toBe("城管局");
    expect(await cellIn(workbook, "附件3-2", "A7")).toBeNull();
    expect(await cellIn(workbook, "附件3-2", "D8")).toBe(text);
    expect(await looksLost(bytes, "附件3-2")).toEqual([]);
    expect(await looksLost(bytes, "附件3-3")).toEqual([]);
  });
  expect(visitor.complaints).toEqual([]);
});

test("a form that is pasted onto a blank sheet is put into a drawn one, as one step, and stays where it was", async () => {
  const visitor = await visit("server");
  await visitor.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const blank = newFile();
  await blank.apply([{ kind: "addSheet", sheet: "Sheet1" }]);
  await visitor.open("新表.xlsx", blank.bytes());
  await visitor.sees("已保存");
  await visitor.goTo("Sheet1", "A1");
  const [, directions] = sheetsOf(openWord(documentOf(asWordBody(SHIFENG)))).sheets;
  await paste(visitor.page, wordForm(directions!.snapshot), "附件3-2");
  await visitor.sees(/Sheet1 里像是从 Word 粘贴来的附件3-2/);
  await visitor.button("放进标准表样").click();
  await visitor.sees(/Sheet1：能放入 56 格。还没有写。/);
  await visitor.button("放入").click();
  await visitor.sees(/Sheet1：已放入 56 格。/);
  const { workbook } = await visitor.saved();
  const { forms } = await survey(workbook, sets);
  const drawn = forms.find(({ marked }) => marked)!;
  expect([drawn.sheet.name, drawn.definition.id]).toEqual(["附件3-2", "spending-direction"]);
  expect(await cellIn(workbook, "附件3-2", "A7")).toBe("政务中心");
  expect(await cellIn(workbook, "附件3-2", "E8")).toBe(4);
  expect(await cellIn(workbook, "Sheet1", "A3")).not.toBeNull();
  await visitor.button("撤销").click();
  await visitor.sees("还没有写");
  const after = await visitor.saved();
  expect((await after.workbook.sheets()).map(({ name }) => name)).toEqual(["Sheet1"]);
  expect(visitor.complaints).toEqual([]);
});
