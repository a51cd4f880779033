const { createHash } = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");
const { parseArgs } = require("node:util");
const { zipSync } = require("fflate");
const { addressed } = require("./excel");
const { handedOut } = require("./handing-out");
const { instructions } = require("./instructions");
const { version } = require("../package.json");

const USAGE =
  "npm run package -- --base-url https://…/绩表/ --name 某区财政局 [--sets shifeng,…] [--no-excel]";
/** Belongs to every district. */
const EVERYWHERE = "every-district";
const SHARED = `// 三个版本的表样都在上一层的 templates 文件夹里：加区县、改限额，改那里的一处就行。\njibiaoTemplateFolder = "../templates/";\n`;

/** What is wrong with what was asked for; the message is the whole sentence. */
class Refusal extends Error {}

/** What somebody asked for, looked at before anything is built. Throws a Refusal. */
function asked(args) {
  const options = {
    "base-url": "string",
    name: "string",
    sets: "string",
    "no-excel": "boolean",
    force: "boolean",
  };
  let values, positionals;
  try {
    ({ values, positionals } = parseArgs({
      args,
      options: Object.fromEntries(Object.entries(options).map(([name, type]) => [name, { type }])),
      allowPositionals: true,
    }));
  } catch (problem) {
    const option = /'(-[^\s'<]*)/.exec(problem.message)?.[1] ?? "";
    throw new Refusal(`选项 ${option} 写得不对。用法：${USAGE}`);
  }
  if (positionals.length > 0) throw new Refusal(`看不懂“${positionals[0]}”。用法：${USAGE}`);
  const hasExcel = values["no-excel"] !== true;
  return {
    base: baseOf(values["base-url"], hasExcel),
    name: nameOf(values.name),
    wanted: values.sets
      ?.split(/[,，、]/)
      .map((one) => one.trim())
      .filter(Boolean),
    hasExcel,
    force: values.force === true,
  };
}

function baseOf(address, hasExcel) {
  if (!address) throw new Refusal(`请用 --base-url 写明文件夹放上服务器以后的网址。用法：${USAGE}`);
  let url;
  try {
    url = new URL(address);
  } catch {
    url = undefined;
  }
  if (!url || !/^https?:$/.test(url.protocol) || !/^https?:\/\//i.test(address) || url.username) {
    throw new Refusal(`“${address}”不是网址，要写成 https://jibiao.example.gov.cn/绩表/ 这样。`);
  }
  if (url.search || url.hash || /[?#]/.test(address)) {
    throw new Refusal(`网址里不要有 ? 和 #，写到文件夹为止：${url.origin}${decodeURI(url.pathname)}`);
  }
  if (!url.pathname.endsWith("/") || !address.endsWith("/")) {
    throw new Refusal(`网址要以 / 结尾，表示是文件夹：${address}/`);
  }
  if (url.protocol === "http:" && hasExcel) {
    throw new Refusal(
      `Excel 只从 https 的网址打开加载项，${address} 是 http。请换成 https；只用 WPS 和浏览器版的，加 --no-excel。`,
    );
  }
  return url.href;
}

function nameOf(name) {
  const trimmed = name?.trim();
  if (!trimmed) throw new Refusal(`请用 --name 写明单位名称，例如：--name 石峰区财政局。`);
  if (/[\\/:*?"<>|\x00-\x1f]/.test(trimmed) || /^\.|\.$/.test(trimmed) || Buffer.byteLength(trimmed) > 120) {
    throw new Refusal(
      `单位名称要用作文件夹的名字，不能太长，不能有 \\ / : * ? " < > | 这些符号：“${trimmed}”。`,
    );
  }
  return trimmed;
}

/** The same for the same office in every version and year, so that Office takes the next one for an update. */
function idOf(name) {
  const hex = createHash("sha256").update(`jibiao ${name}`).digest("hex");
  const variant = ((parseInt(hex[16], 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join("-");
}

/** The scripts with template sets, by file name: what they hold. */
function setsIn(folder) {
  const files = fs.readdirSync(folder).filter((file) => file.endsWith(".js") && file !== "index.js");
  return new Map(
    files.map((file) => {
      const said = fs.readFileSync(path.join(folder, file), "utf8");
      const { 1: key, 2: json } =
        /^jibiaoTemplates\.push\(\{ file: "([^"]*)", json: ([\s\S]*) \}\);\s*$/.exec(said);
      return [file, { key, json: JSON.parse(json) }];
    }),
  );
}

/** The files of the districts that are wanted, with what they build upon. Throws a Refusal. */
function chosen(all, wanted) {
  if (!wanted) return [...all.keys()];
  const districts = new Map();
  for (const { key, json } of all.values()) {
    const [district] = key.split("/");
    if (district !== EVERYWHERE) districts.set(district, districts.get(district) ?? json.name);
  }
  const ids = wanted.map((one) => {
    const found = [...districts].find(([id, name]) => id === one || name === one);
    if (found) return found[0];
    const known = Array.from(districts, ([id, name]) => `${id}（${name}）`).join("、");
    throw new Refusal(`没有“${one}”的表样，可用：${known}。`);
  });
  if (ids.length === 0) {
    throw new Refusal("--sets 后面要写区县，例如：--sets shifeng,shigu；全都要的，不写 --sets。");
  }
  const kept = new Set();
  const keep = (file) => {
    if (kept.has(file)) return;
    kept.add(file);
    const base = all.get(file).json.extends;
    for (const [other, { key }] of all) if (base && key === `${base}.json`) keep(other);
  };
  for (const [file, { key }] of all) if ([EVERYWHERE, ...ids].includes(key.split("/")[0])) keep(file);
  return [...all.keys()].filter((file) => kept.has(file));
}

const write = (folder, file, content) => {
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  fs.writeFileSync(path.join(folder, file), content);
};

/** Writes the folder and its zip out of what was built (`dist`); answers where they are. Throws a Refusal. */
function pack({ base, name, wanted, hasExcel, force }, dist, into) {
  const folder = path.join(into, `绩表-${name}`);
  if (fs.existsSync(folder) && !force) {
    throw new Refusal(`已有 ${folder}，没有动它：里面也许有您加的表样。请改名留底，或加 --force 覆盖。`);
  }
  const forms = path.join(dist, "web/templates");
  const files = chosen(setsIn(forms), wanted);
  fs.rmSync(folder, { recursive: true, force: true });
  const editions = hasExcel ? ["excel", "wps", "web"] : ["wps", "web"];
  for (const edition of editions) {
    fs.cpSync(path.join(dist, edition), path.join(folder, edition), {
      recursive: true,
      filter: (file) => path.relative(path.join(dist, edition), file).split(path.sep)[0] !== "templates",
    });
    write(folder, `${edition}/templates/index.js`, SHARED);
  }
  for (const file of files) write(folder, `templates/${file}`, fs.readFileSync(path.join(forms, file)));
  const index = fs.readFileSync(path.join(forms, "index.js"), "utf8");
  write(
    folder,
    "templates/index.js",
    index.replace(/^ {2}"(.*)",\n/gm, (line, file) => (files.includes(file) ? line : "")),
  );
  if (hasExcel) {
    const manifest = fs.readFileSync("manifest.xml", "utf8");
    write(
      folder,
      "excel/manifest.xml",
      addressed(manifest, `${base}excel`, { id: idOf(name), provider: name }),
    );
  }
  for (const [file, content] of Object.entries(handedOut(`${base}wps/`))) {
    write(folder, `wps/${file}`, content);
  }
  write(folder, "安装说明.html", instructions({ base, name, version, hasExcel }));
  write(
    folder,
    "index.html",
    `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=安装说明.html"><link rel="icon" href="data:,"><title>绩表</title><a href="安装说明.html">安装说明</a>\n`,
  );
  write(folder, "校验和.txt", sums(folder));
  const zip = `${folder}.zip`;
  fs.writeFileSync(zip, zipped(folder));
  return { folder, zip };
}

const filesIn = (folder) =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"))
    .sort();

/** As sha256sum -c reads them. */
const sums = (folder) =>
  filesIn(folder)
    .map((file) => {
      const sum = createHash("sha256")
        .update(fs.readFileSync(path.join(folder, file)))
        .digest("hex");
      return `${sum}  ${file}\n`;
    })
    .join("");

const zipped = (folder) =>
  zipSync(
    Object.fromEntries(
      filesIn(folder).map((file) => [
        `${path.basename(folder)}/${file}`,
        fs.readFileSync(path.join(folder, file)),
      ]),
    ),
  );

/** Looks at what is asked for, builds, and packs. */
function main(args) {
  const order = asked(args);
  const webpack = path.join(path.dirname(require.resolve("webpack-cli/package.json")), "bin/cli.js");
  const names = ["excel", "wps", "web"].flatMap((name) => ["--config-name", name]);
  // The places of one office go in afterwards, into a build that is the same for all.
  const env = { ...process.env, JIBIAO_PACKAGING: "1" };
  const { status } = require("node:child_process").spawnSync(process.execPath, [webpack, ...names], {
    stdio: "inherit",
    env,
  });
  if (status !== 0) throw new Refusal("没有生成成，原因见上面。");
  const { folder, zip } = pack(order, "dist", "dist");
  console.log(
    `已打包：${folder}\n　　　　${zip}\n把文件夹放到 ${order.base} 下面，再照里面的“安装说明.html”做。`,
  );
}

module.exports = { asked, pack, Refusal };
if (require.main === module) {
  try {
    main(process.argv.slice(2));
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    console.error(problem.message);
    process.exitCode = 2;
  }
}
