import { keepsTheContract } from "./contract";
import { PROFILES } from "./excel/host";
import { inExcel } from "./excel/opened";
import { loadRuntime } from "./excel/runtime";

const runtime = loadRuntime();

afterEach(() => expect(runtime.host.gaps.splice(0)).toEqual([]));

const undo = "Excel before 1.20 has no undo that takes a whole batch for one step";

describe("Excel 2024 and newer", () => {
  keepsTheContract({ cannot: { undo }, open: () => inExcel(runtime, { sets: PROFILES["1.17"] }) });
});

describe("Excel 2021", () => {
  const names =
    "Excel before 1.17 does not tell of new names; they are noticed with the next thing that happens";
  keepsTheContract({
    cannot: { undo, "watching: reports sheets the user adds, renames and removes": names },
    open: () => inExcel(runtime, { sets: PROFILES["1.14"] }),
  });
});
