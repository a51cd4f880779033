import { unseenIn } from "../../src/web/unseen";
import { parts, zipped } from "../hosts/file/written";

const having = (...more: string[]) =>
  unseenIn(zipped({ ...parts(), ...Object.fromEntries(more.map((part) => [part, "…"])) }));

describe("what the grid does not show of a file", () => {
  test("is nothing in an ordinary workbook", () => {
    expect(having()).toBeUndefined();
  });

  test("is counted by kind, in one sentence", () => {
    expect(
      having(
        "xl/charts/chart1.xml",
        "xl/charts/chart2.xml",
        "xl/charts/style1.xml",
        "xl/charts/_rels/chart1.xml.rels",
        "xl/media/image1.png",
        "xl/comments1.xml",
        "xl/pivotTables/pivotTable1.xml",
        "xl/vbaProject.bin",
      ),
    ).toBe("这些内容绩表里看不到，保存时原样保留：2 个图表、1 张图片、1 张表的批注、1 个数据透视表、宏。");
  });

  test.each([
    ["xl/comments/comment1.xml", "1 张表的批注"],
    ["xl/slicers/slicer1.xml", "切片器"],
    ["xl/embeddings/oleObject1.bin", "1 个嵌入的文件"],
    ["xl/ctrlProps/ctrlProp1.xml", "1 个控件"],
    ["xl/chartsheets/sheet9.xml", "1 张图表工作表"],
    ["xl/macrosheets/sheet9.xml", "宏"],
  ])("%s is said as %s", (part, said) => {
    expect(having(part)).toBe(`这些内容绩表里看不到，保存时原样保留：${said}。`);
  });
});
