import { TemplateInvalid } from "../templates/load";
import { WorkbookError } from "../workbook/errors";
import { Refusal } from "./terminal";

const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: "找不到这个文件或文件夹，请看看名字有没有写错",
  EACCES: "没有权限读写，请换一个位置，或请管理员放开权限",
  EPERM: "没有权限读写，文件可能正被别的程序打开，请关掉后再试",
  EBUSY: "文件正被别的程序打开，请关掉后再试",
  EISDIR: "这是文件夹，不是文件",
  ENOTDIR: "路径里有一段不是文件夹",
  ENOSPC: "磁盘满了，什么都没有写入",
  EROFS: "这个位置只能读，不能写，请换一个位置",
  ENAMETOOLONG: "文件名太长",
  EDQUOT: "磁盘配额用完了，什么都没有写入",
  EIO: "磁盘读写出错，请换一个位置再试",
  ELOOP: "这是一个链接，绕来绕去又指回了自己",
  ESTALE: "共享文件夹断开了，请重新连上再试",
  EXDEV: "写不到这个位置，请换一个位置",
};

/** One Chinese sentence for anything that can be thrown; never a stack trace or an English exception. */
export function sentenceOf(problem: unknown): string {
  if (problem instanceof WorkbookError || problem instanceof Refusal || problem instanceof TemplateInvalid) {
    return problem.message;
  }
  const { code, path } = (problem ?? {}) as { code?: unknown; path?: unknown };
  const known = typeof code === "string" ? SYSTEM[code] : undefined;
  if (known) return typeof path === "string" ? `${path}：${known}。` : `${known}。`;
  return "这一步没有做成，文件没有变。请再试一次；还不行，请把文件和所用命令发给维护的人。";
}
