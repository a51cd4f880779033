// The page for an Excel that is too old, in the words of IE 11: there nothing else of ours runs.
(function () {
  var doc = document;
  var VERSION = "__VERSION__";

  function has(version) {
    try {
      return window.Office.context.requirements.isSetSupported("ExcelApi", version);
    } catch (problem) {
      return false;
    }
  }

  function why(isOutside) {
    if (isOutside) return "这个网页是 Excel 的加载项，要在 Excel 里打开。";
    if (has("1.14")) return "绩表要用 WebView2 网页部件，这台的 Excel 还在用 IE 的部件。";
    return (
      "绩表要 Excel 2021 或更新，这台是 " +
      (has("1.2") ? "Excel 2019 一类的版本。" : "Excel 2016 一类的版本。")
    );
  }

  function remedy(isOutside) {
    if (isOutside) return "在 Excel 里点“插入”“我的加载项”，打开绩表。";
    if (has("1.14")) return "请信息科装上“Microsoft Edge WebView2 运行时”，再重新打开 Excel。";
    return "换一台有 WPS 或新版 Excel 的电脑。";
  }

  function highestApi() {
    for (var minor = 20; minor > 0; minor--) if (has("1." + minor)) return "1." + minor;
    return "无";
  }

  function versionInfo() {
    var told = (window.Office && window.Office.context && window.Office.context.diagnostics) || {};
    return [
      "绩表 " + VERSION,
      "Excel " + (told.version || "版本不详") + "　" + (told.platform || ""),
      "ExcelApi " + highestApi(),
      navigator.userAgent,
    ].join("\n");
  }

  function copy() {
    var text = doc.getElementById("version");
    text.focus();
    text.select();
    doc.execCommand("copy");
  }

  /** Shows what to do instead; `isOutside`: the page is not in Excel at all. */
  function show(isOutside) {
    doc.getElementById("pane").style.display = "none";
    doc.getElementById("cannot-run").hidden = false;
    if (isOutside) doc.getElementById("cannot-run-title").innerHTML = "绩表要在 Excel 里打开";
    doc.getElementById("cannot-run-why").innerHTML = why(isOutside);
    doc.getElementById("cannot-run-remedy").innerHTML = remedy(isOutside);
    doc.getElementById("version").value = versionInfo();
    doc.getElementById("copy-version").onclick = copy;
  }

  window.jibiaoCannotRun = show;

  // What the pane is written in came to browsers together with this; module scripts are none of IE's either.
  if (typeof Array.prototype.at === "function") return;
  if (!window.Office) return show(true);
  window.Office.onReady(function (info) {
    show(!info.host);
  });
})();
