// Read by Windows' own script host, which knows the language of 1999. The build makes install.cmd of it, in signs of
// ASCII alone, for that host takes a file to be in the code page of the computer.
(function () {
  var VERSION = "__VERSION__";
  var ADDRESS = "__ADDRESS__";
  var FOLDER = "jibiao_" + VERSION;
  var SERVICE = "http://127.0.0.1:58890/deployaddons/runParams";
  var ENTRY =
    '<jsplugin name="jibiao" type="et" url="' +
    FOLDER +
    '" version="' +
    VERSION +
    '" enable="enable_dev" install="null" customDomain=""/>';
  var NEEDED = ["index.html", "main.js", "ribbon.xml", "manifest.xml", "taskpane.html"];
  var RESTART =
    "请关掉全部 WPS 窗口再打开 WPS 表格；问是否信任加载项时点“允许”，点过以后再关掉、打开一次，才有“绩表”选项卡。";

  var disk = new ActiveXObject("Scripting.FileSystemObject");
  var shell = new ActiveXObject("WScript.Shell");
  // A sign for the end of a text that came along would cut off every path that begins with it.
  var appData = shell.ExpandEnvironmentStrings("%APPDATA%").replace(/\x00/g, "");
  var addons = appData + "\\kingsoft\\wps\\jsaddons";
  var list = addons + "\\publish.xml";

  function stop(sentence) {
    throw { sentence: sentence };
  }

  /** One sign for each byte: whatever others have written into the file stays as it is. */
  function bytesOf(file) {
    var stream = latin1();
    if (!stream) return asPlainText(file);
    stream.LoadFromFile(file);
    var text = stream.Size === 0 ? "" : stream.ReadText();
    stream.Close();
    return text;
  }

  function latin1() {
    try {
      var stream = new ActiveXObject("ADODB.Stream");
      stream.Type = 2;
      stream.Charset = "iso-8859-1";
      stream.Open();
      return stream;
    } catch (e) {
      return undefined;
    }
  }

  /** Where there is no such stream, the code page is used, which is the same for signs of ASCII alone. */
  function asPlainText(file) {
    if (disk.GetFile(file).Size === 0) return "";
    var opened = disk.OpenTextFile(file, 1, false, 0);
    var text = opened.ReadAll();
    opened.Close();
    if (/[^\x00-\x7f]/.test(text)) {
      stop(list + " 里有汉字，这台电脑没有能原样读写它的部件（ADODB），没有动它。请用发布页安装。");
    }
    return text;
  }

  /** Written whole under another name first, so that the list is never half a list. */
  function writeBytes(file, text) {
    var making = file + ".jibiao-new";
    var stream = latin1();
    if (stream) {
      stream.WriteText(text);
      stream.SaveToFile(making, 2);
      stream.Close();
    } else {
      var opened = disk.CreateTextFile(making, true, false);
      opened.Write(text);
      opened.Close();
    }
    disk.CopyFile(making, file, true);
    disk.DeleteFile(making, true);
  }

  function merged(text) {
    if (/\x00/.test(text)) stop(list + " 不是 UTF-8 的，没有动它。请把它改名留底，再做一次。");
    var parts = /^([\s\S]*)<\/jsplugins>(\s*)$/.exec(text);
    if (parts) {
      var entry = /\n$/.test(parts[1]) ? "  " + ENTRY + "\r\n" : ENTRY;
      return parts[1] + entry + "</jsplugins>" + parts[2];
    }
    parts = /^([\s\S]*)<jsplugins\/>(\s*)$/.exec(text);
    if (parts) return parts[1] + "<jsplugins>" + ENTRY + "</jsplugins>" + parts[2];
    return stop(
      list + " 里没有完整的 <jsplugins>…</jsplugins>，看不懂，没有动它。请把它改名留底，再做一次。"
    );
  }

  /** Our entry in a list, and where it begins; null where there is none. */
  function entryIn(text) {
    var pieces = text.split("<");
    var at = -1;
    for (var i = 0; i < pieces.length; i++) {
      var entry = pieces[i].slice(0, pieces[i].indexOf(">") + 1);
      var isOurs =
        /^jsplugin[a-z]*\s/.test(entry) && /\sname=["']jibiao["']/.test(entry) && /\/>$/.test(entry);
      if (isOurs) return { at: at, text: "<" + entry };
      at += pieces[i].length + 1;
    }
    return null;
  }

  /** Our folders: of this version, and of the one that the list speaks of. */
  function installed() {
    var before = disk.FileExists(list) ? entryIn(bytesOf(list)) : null;
    var version = before ? /\sversion="(\d[\d.]*)"/.exec(before.text) : null;
    var names = version && version[1] !== VERSION ? [FOLDER, "jibiao_" + version[1]] : [FOLDER];
    var found = [];
    for (var i = 0; i < names.length; i++) {
      if (disk.FolderExists(addons + "\\" + names[i])) found.push(addons + "\\" + names[i]);
    }
    return found;
  }

  /** As it was before, to the byte, where nobody has written since; else our entry alone is taken out. */
  function removeOurs() {
    var found = installed();
    for (var i = 0; i < found.length; i++) {
      var after = found[i] + "\\install\\after.xml";
      var before = found[i] + "\\install\\before.xml";
      if (disk.FileExists(after) && disk.FileExists(list) && bytesOf(after) === bytesOf(list)) {
        if (disk.FileExists(before)) writeBytes(list, bytesOf(before));
        else disk.DeleteFile(list, true);
      }
      disk.DeleteFolder(found[i], true);
    }
    var isRemoved = found.length > 0;
    for (;;) {
      var text = disk.FileExists(list) ? bytesOf(list) : "";
      var entry = entryIn(text);
      if (!entry) break;
      isRemoved = true;
      var at = entry.at;
      var end = at + entry.text.length;
      var start = /(^|\n)[ \t]*$/.exec(text.slice(0, at));
      var rest = /^[ \t]*\r?\n/.exec(text.slice(end));
      // Alone in its line, the line goes as well.
      if (start && rest) {
        at -= start[0].replace("\n", "").length;
        end += rest[0].length;
      }
      writeBytes(list, text.slice(0, at) + text.slice(end));
    }
    return isRemoved;
  }

  function base64(text) {
    var signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    var coded = "";
    for (var i = 0; i < text.length; i += 3) {
      var bits =
        (text.charCodeAt(i) << 16) | ((text.charCodeAt(i + 1) || 0) << 8) | (text.charCodeAt(i + 2) || 0);
      for (var j = 0; j < 4; j++) {
        coded += i + j > text.length ? "=" : signs.charAt((bits >> (18 - 6 * j)) & 63);
      }
    }
    return coded;
  }

  /** Asks the service of WPS that runs on this computer, as the publish page does; false where none answers. */
  function isDoneByWps(cmd) {
    if (/^http:\/\/localhost[:/]/.test(ADDRESS)) return false;
    try {
      var request = new ActiveXObject("MSXML2.ServerXMLHTTP.6.0");
      request.setTimeouts(2000, 2000, 5000, 10000);
      request.open("POST", SERVICE, false);
      request.send(
        base64(
          '{"cmd":"' +
            cmd +
            '","name":"jibiao","addonType":"et","online":"true","url":"' +
            ADDRESS +
            '","version":"' +
            VERSION +
            '"}'
        )
      );
      return request.status === 200;
    } catch (e) {
      return false;
    }
  }

  function install() {
    var from = disk.GetParentFolderName(disk.GetParentFolderName(WScript.ScriptFullName));
    for (var i = 0; i < NEEDED.length; i++) {
      if (!disk.FileExists(from + "\\" + NEEDED[i])) {
        stop(from + " 里没有 " + NEEDED[i] + "。请把整个 wps 文件夹一起拷来，再做一次。");
      }
    }
    var forms = disk.GetParentFolderName(from) + "\\templates";
    var own = from + "\\templates\\index.js";
    if (disk.FileExists(own) && !disk.FileExists(forms + "\\index.js")) {
      if (/jibiaoTemplateFolder/.test(bytesOf(own))) {
        stop(from + " 旁边没有 templates 文件夹，表样都在里面。请把它和 wps 一起拷来，再做一次。");
      }
    }
    if (!disk.FolderExists(disk.GetParentFolderName(addons))) {
      stop("没有找到 WPS 的文件夹 " + disk.GetParentFolderName(addons) + "。请先打开一次 WPS 表格再装。");
    }
    if (disk.FileExists(list)) merged(bytesOf(list));
    removeOurs();
    if (isDoneByWps("enable")) return "已由 WPS 装好绩表 " + VERSION + "，地址 " + ADDRESS + "。" + RESTART;
    if (!disk.FolderExists(addons)) disk.CreateFolder(addons);
    var into = addons + "\\" + FOLDER;
    disk.CopyFolder(from, into, true);
    var needless = ["publish.html", "publish.js"];
    for (i = 0; i < needless.length; i++) {
      if (disk.FileExists(into + "\\" + needless[i])) disk.DeleteFile(into + "\\" + needless[i], true);
    }
    disk.DeleteFolder(into + "\\install", true);
    disk.CreateFolder(into + "\\install");
    if (disk.FileExists(forms + "\\index.js")) {
      if (disk.FolderExists(into + "\\templates")) disk.DeleteFolder(into + "\\templates", true);
      disk.CopyFolder(forms, into + "\\templates", true);
    }
    var now = '<?xml version="1.0" encoding="UTF-8"?>\r\n<jsplugins>\r\n  ' + ENTRY + "\r\n</jsplugins>\r\n";
    if (disk.FileExists(list)) {
      var before = bytesOf(list);
      writeBytes(into + "\\install\\before.xml", before);
      now = merged(before);
    }
    writeBytes(into + "\\install\\after.xml", now);
    writeBytes(list, now);
    return "已装好绩表 " + VERSION + "。" + RESTART + "没有这个选项卡的，请改用发布页安装。";
  }

  function run() {
    var asked = WScript.Arguments.length > 0 ? String(WScript.Arguments.Item(0)) : "";
    if (asked === "") return install();
    if (asked.toLowerCase() !== "/remove") {
      return stop("看不懂“" + asked + "”。装上：install.cmd；撤掉：install.cmd /remove");
    }
    var isDone = isDoneByWps("disable");
    if (removeOurs() || isDone) return "已撤掉绩表。请关掉全部 WPS 窗口再打开。";
    return "这里没有装过绩表，什么都没有动。";
  }

  try {
    WScript.Echo(run());
  } catch (problem) {
    WScript.Echo(
      problem.sentence ||
        "没有做成（" + (problem.message || problem.number) + "）。请关掉全部 WPS 窗口，再做一次。"
    );
    WScript.Quit(1);
  }
})();
