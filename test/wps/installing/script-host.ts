import {
  cpSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { runInNewContext } from "node:vm";

export interface Ran {
  readonly code: number;
  readonly said: string;
}

/** What the service of WPS on this computer is asked, and whether one answers. */
export interface Service {
  readonly isThere: boolean;
  readonly asked: string[];
}

const slashed = (path: string) => path.replace(/\\/g, "/");

/** As much of Windows' script host as the installer uses, over this machine's own disk: \ is /, %APPDATA% a folder. */
export function inScriptHost(cmd: string, args: readonly string[], appData: string, service: Service): Ran {
  let said = "";
  let code = 0;
  const made: Readonly<Record<string, () => object>> = {
    "Scripting.FileSystemObject": disk,
    "WScript.Shell": () => ({
      ExpandEnvironmentStrings: (text: string) => text.replace("%APPDATA%", appData),
    }),
    "ADODB.Stream": stream,
    "MSXML2.ServerXMLHTTP.6.0": () => {
      if (!service.isThere) throw new Error("no connection");
      return {
        status: 200,
        setTimeouts() {},
        open() {},
        send: (body: string) => void service.asked.push(Buffer.from(body, "base64").toString()),
      };
    },
  };
  runInNewContext(readFileSync(cmd, "latin1").replace(/^[^\n]*\n/, "/* "), {
    ActiveXObject: function (name: string) {
      return made[name]!();
    },
    WScript: {
      ScriptFullName: cmd.replace(/\//g, "\\"),
      Arguments: Object.assign({ Item: (at: number) => args[at] }, { length: args.length }),
      Echo: (text: string) => void (said += `${text}\n`),
      Quit(with_: number) {
        code = with_;
      },
    },
  });
  return { code, said };
}

function disk() {
  return {
    FileExists: (path: string) => existsSync(slashed(path)) && statSync(slashed(path)).isFile(),
    FolderExists: (path: string) => existsSync(slashed(path)) && statSync(slashed(path)).isDirectory(),
    GetParentFolderName: (path: string) => dirname(slashed(path)).replace(/\//g, "\\"),
    GetFile: (path: string) => ({ Size: statSync(slashed(path)).size }),
    CreateFolder: (path: string) => mkdirSync(slashed(path)),
    CopyFile: (from: string, to: string) => copyFileSync(slashed(from), slashed(to)),
    CopyFolder: (from: string, to: string) => cpSync(slashed(from), slashed(to), { recursive: true }),
    DeleteFile: (path: string) => rmSync(slashed(path)),
    DeleteFolder: (path: string) => rmSync(slashed(path), { recursive: true }),
  };
}

/** A stream of signs in Latin-1, one for each byte. */
function stream() {
  let text = "";
  return {
    Type: 0,
    Charset: "",
    get Size() {
      return text.length;
    },
    Open() {},
    Close() {},
    LoadFromFile: (path: string) => void (text = readFileSync(slashed(path), "latin1")),
    ReadText: () => text,
    WriteText: (more: string) => void (text += more),
    SaveToFile: (path: string) => writeFileSync(slashed(path), text, "latin1"),
  };
}
