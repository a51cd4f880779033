// The page in place of the pane, in the words of IE 11: where Excel is too old, nothing else of ours runs.
(function () {
  var PATIENCE = 30000;
  var VERSION = "__VERSION__";

  function has(version) {
    try {
      return window.Office.context.requirements.isSetSupported("ExcelApi", version);
    } catch (problem) {
      return false;
    }
  }

  function highestApi() {
    for (var minor = 30; minor > 0; minor--) if (has("1." + minor)) return "1." + minor;
    return "无";
  }

  /** Why it cannot run, and what to do about it first. */
  var WORDS = {
    old: function () {
      var name = has("1.2") ? "Excel 2019 一类的版本" : "Excel 2016 一类的版本";
      return {
        title: "这台电脑的 Excel 用不了绩表",
        why: "绩表要 Excel 2021 或更新，这台是 " + name + "。",
        remedy: "换一台有 WPS 或新版 Excel 的电脑。",
      };
    },
    engine: function () {
      return {
        title: "这台电脑的 Excel 还用不了绩表",
        why: "绩表要用 WebView2 网页部件，这台的 Excel 用的还是 IE 的部件。",
        remedy: "请信息科装上“Microsoft Edge WebView2 运行时”，再重新打开 Excel。",
      };
    },
    outside: function () {
      return {
        title: "绩表要在 Excel 里打开",
        why: "这个网页是 Excel 的加载项，单独打开没有用。",
        remedy: "在 Excel 里点“插入”“我的加载项”，打开绩表。",
      };
    },
    silent: function () {
      return {
        title: "绩表没有和 Excel 连上",
        why: "等了半分钟，Excel 没有回应。",
        remedy: "把工作簿关掉，再打开一次。",
      };
    },
  };

  function place(id) {
    return document.getElementById(id);
  }

  function versionInfo() {
    var told = (window.Office && window.Office.context && window.Office.context.diagnostics) || {};
    return [
      "绩表 " + VERSION,
      "Excel " + (told.version || "版本不详") + (told.platform ? "　" + told.platform : ""),
      "ExcelApi " + highestApi(),
      navigator.userAgent,
    ].join("\n");
  }

  function copy() {
    place("version").focus();
    place("version").select();
    document.execCommand("copy");
  }

  /** `reason`: old, engine, outside or silent. A pane that comes after all takes its place (plain.css). */
  function show(reason) {
    var words = WORDS[reason]();
    place("cannot-run-title").textContent = words.title;
    place("cannot-run-why").textContent = words.why;
    place("cannot-run-remedy").textContent = words.remedy;
    place("version").value = versionInfo();
    place("copy-version").onclick = copy;
    place("cannot-run").hidden = false;
  }

  window.jibiaoCannotRun = show;

  if (!window.Office) return show("silent");
  // What the pane is written in came to browsers together with this; IE passes over module scripts, too.
  if (typeof Array.prototype.at !== "function") {
    show("old");
    window.Office.onReady(function (info) {
      show(info.host ? (has("1.14") ? "engine" : "old") : "outside");
    });
    return;
  }
  setTimeout(function () {
    if (!place("pane").firstChild && place("cannot-run").hidden) show("silent");
  }, PATIENCE);
})();
