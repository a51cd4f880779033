const { readFileSync, readdirSync } = require("node:fs");
const path = require("node:path");
const { version } = require("../package.json");

const SOURCES = path.resolve(__dirname, "../src/wps");

/** Where `npm run start:wps` serves the add-in for WPS. */
const HERE = "http://localhost:3889/";

/** Where the add-in for WPS lies, from where Excel's does: beside it, as the browser edition does. */
const besideExcel = (place) => new URL("../wps/", `${place}/`).href;

/** `place`: address of the folder that dist/wps is served from, with a closing slash. */
const filled = (text, place) =>
  text
    .replaceAll("__ADDRESS__", place)
    .replaceAll("__ORIGIN__", new URL(place).origin)
    .replaceAll("__VERSION__", version);

/** A command file and a script in one: the first line is nothing to either, the others up to the star to the script. */
const CMD_HEAD = [
  "@if (@X)==(@Y) @end /* ",
  "@echo off",
  'cscript //nologo //E:JScript "%~f0" %*',
  "set jibiao=%errorlevel%",
  'if "%~1"=="" pause',
  "exit /b %jibiao%",
  "*/",
  "",
].join("\n");

/** Windows' script host takes a file to be in the computer's code page, so that Chinese stands in it as numbers. */
function command(script) {
  const ascii = script.replace(
    /[^\x00-\x7f]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return (CMD_HEAD + ascii).replace(/\r?\n/g, "\r\n");
}

/** Windows reads .reg files of this version in UTF-16 alone. */
const utf16 = (text) => Buffer.from(`\ufeff${text.replace(/\r?\n/g, "\r\n")}`, "utf16le");

const MADE = { ".cmd": command, ".reg": utf16 };

/** What people are given besides the add-in itself: the publish page, installers and what administrators merge. */
function handedOut(place) {
  const read = (file) => filled(readFileSync(path.join(SOURCES, file), "utf8"), place);
  const installing = readdirSync(path.join(SOURCES, "install")).map((file) => {
    const name = file.replace(/\.js$/, ".cmd");
    const make = MADE[path.extname(name)] ?? ((text) => text);
    return [`install/${name}`, make(read(`install/${file}`))];
  });
  return Object.fromEntries([["publish.html", read("page/publish.html")], ...installing]);
}

/** Writes them with the build; without `place` it says that the addresses are those of this computer. */
class HandingOut {
  constructor(place) {
    this.place = place;
  }

  apply(compiler) {
    const { WebpackError, Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("HandingOut", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "HandingOut", stage }, () => {
        for (const [name, content] of Object.entries(handedOut(this.place ?? HERE))) {
          compilation.emitAsset(name, new sources.RawSource(content));
        }
        if (this.place || process.env.WEBPACK_SERVE || process.env.JIBIAO_PACKAGING) return;
        const sentence = `没有写 --env origin=https://…，加载项里的地址是这台电脑（${HERE} 和 https://localhost:3000），只能自己试用。`;
        compilation.warnings.push(Object.assign(new WebpackError(sentence), { hideStack: true }));
      });
    });
  }
}

module.exports = { HandingOut, HERE, besideExcel, handedOut };
