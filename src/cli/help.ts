import { ourOwn, type Printable } from "./printable";

const usages: Readonly<Record<string, string>> = {
  forms:
    "jibiao forms [--json]\n    有哪些区县的表样\njibiao forms --check 某区/2026.json 或文件夹… [--json]\n    自己写的表样对不对：哪一行哪一列有问题，一次说完\n",
  learn:
    "jibiao learn 空白表.xlsx -o 某区/2026.json [--no 编号,编号] [--force] [--json]\n    把一本空白表记成表样：照原样画、照原样认；拿不准的列出来，用 --no 改\n",
  new: "jibiao new --set 区县 --year 年度 [--forms 表,表] -o 文件.xlsx [--force]\n    写一本空表，例如：jibiao new --set shifeng --year 2026 -o 申报.xlsx\n",
  check:
    "jibiao check 文件或文件夹… [--submit] [--year 年度] [--unit 单位全称] [--all] [--json]\n    审核；默认收起提示，--all 全部列出；--submit 报送前连表尾、打印一起查；\n    --year 写明应是哪一年的表，别的年度会说出来；\n    --unit 写明单位全称，部门名称照它核对；\n    .xls、.et、.ods、.csv 也能审核、汇总、列清单，改好的另存为 .xlsx\n",
  list: "jibiao list 文件或文件夹… [-o 清单.xlsx|清单.csv] [--json]\n    列出每张表的指标，一条一行：级次、名称、符号、数值、计量单位、权重；没有官方表样的表也列\n",
  import:
    "jibiao import 文件… -o 文件.xlsx [--year 年度] [--force] [--json]\n    把 Word（.docx）和别的工作簿（.xlsx、.xls、.et、.ods、.csv）里的附件表格放进样表，\n    说明放到了哪里、哪些没有位置；是什么文件看内容，不看后缀\n",
  carry:
    "jibiao carry 去年的文件 --year 年度 -o 文件.xlsx [--set 区县] [--force] [--json]\n    沿用上年：写出今年的空表，单位、职能、名称照旧；目标、指标、金额、年份逐格列出，等您定；\n    去年的“已核实”不带过来\n",
  fix: "jibiao fix 文件.xlsx -o 新文件.xlsx [--dry-run] [--json]\njibiao fix 文件.xlsx --in-place\n    改掉意思不会变的写法，逐格列出；要您选的只列出来。--dry-run 只看不写\n",
  rollup:
    "jibiao rollup 文件.xlsx -o 新文件.xlsx [--layout direction|fund] [--total] [--json]\njibiao rollup 文件.xlsx --in-place\n    把支出方向表汇总到汇总表；--layout fund 一个专项一行，--total 加合计行\n",
  rules:
    "jibiao rules [编号] [--json]\n    有哪些审核规则，各地哪里不同；写编号看一条的全部；--markdown 写成一页\n",
  value:
    'jibiao value 值… [--as amount] [--name 指标名] [--json]\n    读指标值（或金额）说的是什么，例如：jibiao value "≥95%" "2026年6月底前"\n',
  demo: "jibiao demo [文件夹]\n    用一份自编的申报走一遍：写表、填表、审核、汇总\n",
};

export const help = ourOwn(`绩表：绩效目标申报表的写表、审核、汇总，全部在本机完成

${Object.values(usages).join("\n")}
所有命令都可加 --templates 文件夹，使用本单位自己的表样（<区县>/<年度>.json；value 除外）。
退出码：0 已填的没有必改的或已完成；1 有必改的、还没填完、年度不对、没有改成或没有汇总；2 文件打不开、没有认出绩效表或用法不对。
`);

export function usageOf(command: string): Printable {
  return ourOwn(usages[command] ?? help);
}
