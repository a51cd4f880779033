import { inOneCell, rewrites } from "../../src/library/rewrite";
import type { LibraryEntry } from "../../src/forms/schema";
import { sets } from "../templates/sets";

const library = sets[0]!.library;
const said = (asked: Parameters<typeof rewrites>[1], from = library) =>
  rewrites(from, asked).map(({ name, value }) => `${name}｜${value}`);

describe("an indicator that says too little", () => {
  test("is offered three usable forms of what it is about", () => {
    expect(said({ category: "timeliness", written: "提高办事效率", facts: {} })).toEqual([
      "事项平均办结时间｜≤3个工作日",
      "按时办结率｜≥98%",
      "窗口平均等候时间｜≤15分钟",
    ]);
  });

  test("about something the library knows nothing of is offered forms with its own subject", () => {
    const offered = said({ category: "quality", written: "提升档案馆藏质量", facts: {} });
    expect(offered).toContain("档案馆藏验收合格率｜≥95%");
    expect(offered).toHaveLength(3);
  });

  test("is offered its own row's amount where it is known, and no blank where it is not", () => {
    const asked = { category: "cost", written: "专款专用" } as const;
    expect(said({ ...asked, facts: { amount: "8.5" } })).toContain("总成本｜≤8.5万元");
    expect(said({ ...asked, facts: {} }).join()).not.toMatch(/\{|undefined/);
  });

  test("is never offered what it says already", () => {
    const offered = rewrites(library, { category: "satisfaction", written: "社区居民满意度", facts: {} });
    expect(offered.map(({ name }) => name)).not.toContain("社区居民满意度");
  });
});

test("a district's own indicators come before those for all", () => {
  const own: LibraryEntry = { category: "social", about: [], name: "本区办法里的指标", value: "≥1项" };
  expect(said({ category: "social", written: "变好", facts: {} }, [own, ...library])[0]).toBe(
    "本区办法里的指标｜≥1项",
  );
});

test("name and value stand in one cell as one text", () => {
  expect(inOneCell({ name: "按时办结率", value: "≥98%" })).toBe("按时办结率≥98%");
  expect(inOneCell({ name: "资金发放时间", value: "每月15日前" })).toBe("资金发放时间：每月15日前");
});
