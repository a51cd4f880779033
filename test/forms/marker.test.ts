import { markedDefinition, markerName, markersIn } from "../../src/forms/marker";
import { oneCell } from "../../src/workbook/cell";
import { formOf } from "./sheets";

const { definition, set } = formOf("shifeng", "spending-direction");
const range = oneCell(0, 0);
const markerOf = (name: string) => markersIn({ names: [{ name, range }] })[0];

describe("the marker of a form", () => {
  test("is a name any spreadsheet allows, and says district, form and year", () => {
    const name = markerName(definition, 2026);
    expect(name).toBe("_jibiao.shifeng.spending_direction.2026");
    expect(name).toMatch(/^[A-Za-z_][\w.]*$/);
    expect(markerOf(name)).toEqual({ name, set: "shifeng", form: "spending-direction", year: 2026, range });
  });

  test("tells a second form of its kind on a sheet from the first", () => {
    const name = markerName(definition, 2026, 2);
    expect(name).toBe("_jibiao.shifeng.spending_direction.2026.2");
    expect(markerOf(name)).toMatchObject({ form: "spending-direction", year: 2026 });
  });

  test("is known in other letters, as a spreadsheet may give it back", () => {
    expect(markerOf("_JIBIAO.SHIFENG.SPENDING_DIRECTION.2026")).toMatchObject({ set: "shifeng" });
  });

  test.each(["_jibiao.shifeng.summary", "_jibiao.notes.2026", "Print_Area", "jibiao.shifeng.summary.2026"])(
    "%s is no marker",
    (name) => expect(markerOf(name)).toBeUndefined(),
  );

  test("stands for the form that was in force in its year", () => {
    const newer = { ...set, since: 2026 };
    const sets = [newer, set];
    const inYear = (year: number) =>
      markedDefinition({ name: "", set: "shifeng", form: "spending-direction", year, range }, sets)?.set
        .since;
    expect([inYear(2019), inYear(2025), inYear(2026), inYear(2030)]).toEqual([2019, 2019, 2026, 2026]);
  });

  test("of a district or a form that is not loaded stands for nothing", () => {
    const marker = { name: "", set: "shifeng", form: "spending-direction", year: 2026, range };
    expect(markedDefinition({ ...marker, set: "elsewhere" }, [set])).toBeUndefined();
    expect(markedDefinition({ ...marker, form: "other" }, [set])).toBeUndefined();
  });
});
