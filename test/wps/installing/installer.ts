import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { inScriptHost, type Ran, type Service } from "./script-host";

const { handedOut } = jest.requireActual<{
  handedOut(place: string): Record<string, string | Buffer>;
}>("../../../build/handing-out");

/** Somebody's computer with WPS on it, and the folder that was handed out. */
export interface Computer {
  /** Where WPS keeps the add-ins of this person. */
  readonly addons: string;
  readonly wps: string;
  run(...args: readonly string[]): Ran;
}

export interface System {
  readonly name: string;
  readonly remove: string;
  /** Why it cannot be tried on this machine. */
  readonly missing?: string;
  /** A second and more for each start: only what is different there is tried. */
  readonly isSlow?: boolean;
  /** `service`: what answers for WPS on this computer; on Linux and Mac nobody is asked. */
  computer(place?: string, service?: Service): Computer;
}

const HERE = "http://localhost:3889/";
const ADD_IN = ["index.html", "main.js", "ribbon.xml", "manifest.xml", "taskpane.html"];

function folderOf(place: string, addonsIn: string): { folder: string; wps: string; addons: string } {
  const folder = mkdtempSync(join(tmpdir(), "jibiao-installing-"));
  const wps = join(folder, "绩表 handed out", "wps");
  const files = { ...Object.fromEntries(ADD_IN.map((file) => [file, file])), ...handedOut(place) };
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(wps, file)), { recursive: true });
    writeFileSync(join(wps, file), content);
  }
  const addons = join(folder, addonsIn);
  mkdirSync(addons, { recursive: true });
  return { folder, wps, addons };
}

/** Linux, and a Mac as far as its name for itself goes. */
const unix = (name: string, system: string, addonsIn: string, shell: string): System => ({
  name,
  remove: "--remove",
  computer(place = HERE) {
    const { folder, wps, addons } = folderOf(place, `home/${addonsIn}`);
    const programs = join(folder, "programs");
    mkdirSync(programs);
    writeFileSync(join(programs, "uname"), `#!/bin/sh\necho ${system}\n`, { mode: 0o755 });
    const env = { PATH: `${programs}:${process.env.PATH}`, HOME: join(folder, "home") };
    return {
      ...{ addons, wps },
      run(...args) {
        const { status, stdout, stderr } = spawnSync(shell, [join(wps, "install/install.sh"), ...args], {
          env,
          encoding: "utf8",
        });
        return { code: status ?? -1, said: stdout + stderr };
      },
    };
  },
});

const scriptHost: System = {
  name: "Windows' script, read by Node",
  remove: "/remove",
  computer(place = HERE, service = { isThere: false, asked: [] }) {
    const { folder, wps, addons } = folderOf(place, "AppData/kingsoft/wps/jsaddons");
    const run = (...args: readonly string[]) =>
      inScriptHost(join(wps, "install/install.cmd"), args, join(folder, "AppData"), service);
    return { addons, wps, run };
  },
};

let prefix: string | undefined;
const FELL_OVER = 5;

const inWine = (path: string) => `Z:${path.replace(/\//g, "\\")}`;

/**
 * Wine's script host goes by the name of a file, and does not know the first line, which hides the command file from
 * Windows' own: the same script without it, called .js. In China's code page, as on the computers of its users.
 */
const wine: System = {
  name: "Windows' script under wine",
  isSlow: true,
  remove: "/remove",
  ...(spawnSync("wine", ["--version"]).status !== 0 && { missing: "this machine has no wine" }),
  computer(place = HERE) {
    const { folder, wps, addons } = folderOf(place, "AppData/kingsoft/wps/jsaddons");
    prefix ??= mkdtempSync(join(tmpdir(), "jibiao-wine-"));
    const script = join(wps, "install/install.js");
    writeFileSync(
      script,
      readFileSync(join(wps, "install/install.cmd"), "latin1").replace(/^[^\n]*\n/, "/* "),
    );
    // Wine says by itself where %APPDATA% is, whatever its environment says.
    const start = join(folder, "start.bat");
    writeFileSync(start, '@set APPDATA=%ITS_APPDATA%\r\n@cscript /nologo "%SCRIPT%" %*\r\n');
    const env = {
      ...process.env,
      ...{ LC_ALL: "zh_CN.UTF-8", ITS_APPDATA: inWine(join(folder, "AppData")), SCRIPT: inWine(script) },
      ...{ WINEPREFIX: prefix, WINEDEBUG: "-all", WINEDLLOVERRIDES: "mscoree,mshtml=" },
    };
    return {
      ...{ addons, wps },
      run(...args) {
        const { status, stdout } = spawnSync("wine", ["cmd", "/c", inWine(start), ...args], { env });
        const said = new TextDecoder("gbk").decode(stdout);
        // Its script host falls over now and then once the script is done.
        const isDone = /已(装好|撤掉)|什么都没有动/.test(said);
        return { code: status === FELL_OVER ? Number(!isDone) : (status ?? -1), said };
      },
    };
  },
};

export const SYSTEMS: readonly System[] = [
  unix("Linux", "Linux", ".local/share/Kingsoft/wps/jsaddons", "sh"),
  unix("Mac", "Darwin", "Library/Containers/com.kingsoft.wpsoffice.mac/Data/.kingsoft/wps/jsaddons", "bash"),
  scriptHost,
  wine,
];

/** Everything below a folder, by name. */
export const everything = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
