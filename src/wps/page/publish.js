// Tells the WPS on this computer of the add-in, by the service that WPS runs there. In words that old browsers read.
(function () {
  var SERVICE = "http://127.0.0.1:58890";
  var TRIES = 3;
  var WAKING = 2000;
  var PATIENCE = 5000;
  var NEEDED = ["manifest.xml", "ribbon.xml", "index.html", "main.js"];

  var filled = document.body.getAttribute("data-address");
  var isFilled = !/^http:\/\/localhost[:/]/.test(filled) && filled.indexOf("http") === 0;
  var page = location.href.split(/[?#]/)[0];
  var here = page.slice(0, page.lastIndexOf("/") + 1);
  var address = isFilled ? filled : here;
  var said = document.getElementById("said");
  var buttons = document.querySelectorAll("button");

  function say(sentence, isWrong) {
    said.className = isWrong ? "wrong" : "";
    said.textContent = sentence;
  }

  function busy(isBusy) {
    for (var i = 0; i < buttons.length; i++) buttons[i].disabled = isBusy;
  }

  /** then(status, text); status 0: nobody answered, or the browser kept it back. */
  function ask(method, url, body, then) {
    var request = new XMLHttpRequest();
    var isOver = false;
    function end(status, text) {
      if (isOver) return;
      isOver = true;
      then(status, text);
    }
    request.open(method, url);
    request.timeout = PATIENCE;
    request.onload = function () {
      end(request.status, request.responseText);
    };
    request.onerror = request.ontimeout = function () {
      end(0, "");
    };
    try {
      request.send(body);
    } catch (e) {
      end(0, "");
    }
  }

  /** Everything that WPS will ask the server for; a missing manifest.xml breaks the add-in without a word. */
  function checked(then) {
    var left = NEEDED.slice();
    (function next() {
      var file = left.shift();
      if (!file) return then();
      return ask("GET", address + file, null, function (status) {
        if (status === 200) return next();
        busy(false);
        return say(
          "服务器上的 " +
            address +
            file +
            " 打不开（" +
            (status || "没有回应") +
            "），现在装了也用不了。请告诉信息科把整个 wps 文件夹放上去。",
          true
        );
      });
    })();
  }

  /** WPS's service sleeps until it is wanted; WPS itself registers this kind of address for waking it. */
  function wake() {
    var frame = document.createElement("iframe");
    frame.style.display = "none";
    frame.src = "ksoWPSCloudSvr://start=RelayHttpServer";
    document.body.appendChild(frame);
    setTimeout(function () {
      document.body.removeChild(frame);
    }, WAKING);
  }

  function tellWps(path, body, then, tried) {
    ask("POST", SERVICE + path, body, function (status, text) {
      if (status !== 0) return then(status, text);
      if (tried + 1 >= TRIES) {
        busy(false);
        return say(
          "这台电脑上的 WPS 没有回应。请看：WPS 装了没有；浏览器问的时候是不是点了“阻止”；都不是的，照下面“装不上”做。",
          true
        );
      }
      wake();
      return setTimeout(function () {
        tellWps(path, body, then, tried + 1);
      }, WAKING);
    });
  }

  function order(cmd, done) {
    var data = {
      cmd: cmd,
      name: "jibiao",
      addonType: "et",
      online: "true",
      url: address,
      version: document.body.getAttribute("data-version")
    };
    busy(true);
    say("正在告诉这台电脑上的 WPS……浏览器问的时候请点“允许”。");
    function send() {
      tellWps(
        "/deployaddons/runParams",
        btoa(JSON.stringify(data)),
        function (status, text) {
          busy(false);
          if (status === 200 && (text === "" || text === "OK")) return say(done);
          return say("WPS 没有照办，它说：" + status + " " + text + "。请把这句话发给信息科。", true);
        },
        0
      );
    }
    if (cmd === "enable") checked(send);
    else send();
  }

  function look() {
    busy(true);
    say("正在问这台电脑上的 WPS……");
    tellWps(
      "/publishlist",
      "",
      function (status, text) {
        busy(false);
        var list;
        try {
          list = JSON.parse(text);
        } catch (e) {
          list = undefined;
        }
        if (status !== 200 || !(list instanceof Array)) {
          return say("这个版本的 WPS 不肯说装了什么。请直接看 WPS 表格的功能区有没有“绩表”。", true);
        }
        for (var i = 0; i < list.length; i++) {
          if (list[i].name !== "jibiao") continue;
          if (list[i].url && list[i].url !== address) {
            return say("装着绩表，但地址是 " + list[i].url + "，不是这里。请点“安装”换成这里的。", true);
          }
          return say("装着绩表。功能区里没有的，关掉全部 WPS 窗口再打开；问是否信任时点“允许”，再重开一次。");
        }
        return say("还没有装绩表。请点“安装”。", true);
      },
      0
    );
  }

  document.getElementById("install").onclick = function () {
    order("enable", "已装好。请关掉全部 WPS 窗口再打开 WPS 表格；问是否信任时点“允许”，点过以后再重开一次。");
  };
  document.getElementById("remove").onclick = function () {
    order("disable", "已卸载。请关掉全部 WPS 窗口再打开。");
  };
  document.getElementById("look").onclick = look;
  if (location.protocol !== "http:" && location.protocol !== "https:") {
    busy(true);
    say("这一页要从服务器上打开才能用" + (isFilled ? "：" + filled + "publish.html" : "。"), true);
  } else if (isFilled && here !== filled) {
    busy(true);
    say("请从本单位定的网址打开这一页：" + filled + "publish.html", true);
  }
})();
