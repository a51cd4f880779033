import { newFile, openFile, type FileWorkbook } from "../../src/hosts/file/open";
import { keepsTheContract, type Opened } from "./contract";
import { byOtherProgram } from "./file/other-program";
import { protectFirstSheet } from "./file/protect";

const cannot = {
  watch: "a file has no events",
  reveal: "a file has no window",
  undo: "a file has no undo; the caller keeps the bytes it had",
  readWanted: "a file lies in memory, it is read in portions",
  roundTrips: "a file lies in memory, there is nobody to ask",
};

function inFile(workbook: FileWorkbook): Opened {
  return {
    workbook,
    reopen: async () => openFile(workbook.bytes()),
    protect: async () => openFile(protectFirstSheet(workbook.bytes())),
  };
}

async function fresh(): Promise<FileWorkbook> {
  const workbook = newFile();
  await workbook.apply([{ kind: "addSheet", sheet: "Sheet1" }]);
  return workbook;
}

describe("a new .xlsx file", () => {
  keepsTheContract({ cannot, open: async () => inFile(await fresh()) });
});

describe("an .xlsx file that was saved and opened", () => {
  keepsTheContract({ cannot, open: async () => inFile(openFile((await fresh()).bytes())) });
});

describe("an .xlsx file that another program wrote", () => {
  keepsTheContract({ cannot, open: async () => inFile(openFile(byOtherProgram("表一"))) });
});
