import type { Command } from "./command";
import { insertForm } from "./insert-form";

/** The buttons of the ribbon, by the ids that Excel's manifest.xml and WPS's ribbon.xml call them by. */
export const commands = {
  /** 打开面板 */
  OpenPane: async () => ({}),
  /** 插入附件 */
  InsertForm: insertForm,
  /** 全表审核 */
  CheckAll: async () => ({ tab: "audit", run: { kind: "checkAll" } }),
  /** 一键汇总 */
  RollUp: async () => ({ tab: "summary", run: { kind: "rollUp" } }),
  /** 报送检查 */
  SubmitCheck: async () => ({ tab: "audit", page: "submit" }),
} satisfies Readonly<Record<string, Command>>;
