/** 安装说明.html of a packaged folder: one section for each way, each with its picture. */

const STEP = 150;
const GAP = 34;

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/** A window with what is to be clicked in it, and below it in words. */
function drawn({ bar, click, words }, at) {
  const x = at * (STEP + GAP);
  const arrow =
    at === 0
      ? ""
      : `<path d="M${x - GAP + 6} 50h${GAP - 18}m-7-6 7 6-7 6" fill="none" stroke="#616161" stroke-width="2"/>`;
  const button = click
    ? `<rect x="${x + 15}" y="46" width="${STEP - 30}" height="28" rx="4" fill="#0f548c"/><text x="${x + STEP / 2}" y="65" fill="#fff">${escaped(click)}</text>`
    : `<path d="M${x + 62} 60l10 10 18-22" fill="none" stroke="#0e7a0d" stroke-width="4"/>`;
  const lines = words.map(
    (line, i) => `<text x="${x + STEP / 2}" y="${118 + i * 18}">${escaped(line)}</text>`,
  );
  return `${arrow}<rect x="${x + 1}" y="1" width="${STEP - 2}" height="94" rx="6" fill="#fff" stroke="#616161"/><path d="M${x + 1} 26h${STEP - 2}" stroke="#616161"/><text x="${x + STEP / 2}" y="19">${escaped(bar)}</text>${button}${lines.join("")}`;
}

function picture(title, steps) {
  const width = steps.length * (STEP + GAP) - GAP;
  return `<svg role="img" aria-label="${escaped(title)}：${escaped(steps.map(({ words }) => words.join("")).join("；"))}" viewBox="0 0 ${width} 142" width="${width}" font-size="13" text-anchor="middle" fill="#242424">${steps.map(drawn).join("")}</svg>`;
}

const ALLOW = { bar: "WPS 表格", click: "允许", words: ["问是否信任", "点“允许”"] };
const RESTART = { bar: "WPS 表格", click: "关闭，再打开", words: ["全部关掉", "再打开"] };
const BY_HAND = (bar) => [
  { bar, click: "拷到本机", words: ["拷 wps 和", "templates"] },
  { bar: "终端", click: "sh install.sh", words: ["在 wps/install", "里运行"] },
];
const THERE = (bar) => ({ bar, click: "绩表", words: ["功能区多一个", "“绩表”"] });

function routes({ base, version, hasExcel }) {
  const page = `<a href="wps/publish.html">${escaped(decodeURI(base))}wps/publish.html</a>`;
  const where = (folder) => `<code>${escaped(decodeURI(base))}${folder}</code>`;
  return [
    {
      title: "Windows 的 WPS 个人版",
      steps: [
        { bar: "浏览器", click: "安装", words: ["打开安装页", "点“安装”"] },
        { bar: "浏览器", click: "允许", words: ["问能否访问本机", "点“允许”"] },
        ALLOW,
        RESTART,
        THERE("WPS 表格"),
      ],
      text: `<p>每个人用浏览器打开 ${page}，照页面上做。浏览器挡住的，信息科导入 <code>wps/install/browser-policy.reg</code>；还不行的，把 <code>wps</code> 和 <code>templates</code> 两个文件夹一起拷到这台电脑，双击 <code>wps/install/install.cmd</code>。</p>`,
    },
    {
      title: "Windows 的 WPS 企业版",
      steps: [
        { bar: "服务器", click: "jsplugins.xml", words: ["把绩表那一条", "并进去"] },
        { bar: "oem.ini", click: "JSPluginsServer", words: ["写上它的网址", "发到每台电脑"] },
        RESTART,
        THERE("WPS 表格"),
      ],
      text: `<p>信息科做一次：<code>wps/install/jsplugins.xml</code> 里的那一条并进单位的 <code>jsplugins.xml</code>（没有的就用这一个，地址 ${where("wps/install/jsplugins.xml")}），<code>oem.ini</code> 写：</p><pre>[Support]
JsApiPlugin=true
[Server]
JSPluginsServer=${escaped(base)}wps/install/jsplugins.xml</pre>`,
    },
    {
      title: "麒麟、统信",
      steps: [...BY_HAND("文件管理器"), ALLOW, RESTART, THERE("WPS 表格")],
      text: `<p>每个人用自己的账号做，不用管理员，不用 sudo：</p><pre>sh wps/install/install.sh            # 装，或换成新版
sh wps/install/install.sh --remove   # 撤，publish.xml 恢复原样</pre>`,
    },
    {
      title: "Mac 的 WPS",
      steps: [...BY_HAND("访达"), RESTART, THERE("WPS 表格")],
      text: `<p>和上面一样：在“终端”里运行 <code>sh wps/install/install.sh</code>。</p>`,
    },
    ...(hasExcel
      ? [
          {
            title: "Excel（Windows、Mac、网页版）",
            steps: [
              { bar: "管理中心", click: "manifest.xml", words: ["信息科上传", "或放共享文件夹"] },
              { bar: "Excel", click: "我的加载项", words: ["没有租户的：插入", "→ 我的加载项"] },
              { bar: "Excel", click: "添加", words: ["共享文件夹 →", "绩表 → 添加"] },
              THERE("Excel"),
            ],
            text: `<p>信息科把 <code>excel/manifest.xml</code> 上传到 Microsoft 365 管理中心（集成应用）；没有租户的，放进共享文件夹，再由每个人添加一次。Excel 2021 及以后的版本能用。</p>`,
          },
        ]
      : []),
    {
      title: "不装，用浏览器",
      steps: [
        { bar: "浏览器", click: "打开网址", words: ["打开网页", ""] },
        { bar: "绩表", click: "打开", words: ["选工作簿，", "或新插附件"] },
        { bar: "绩表", words: ["填、审、汇总，", "保存"] },
      ],
      text: `<p>打开 <a href="web/index.html">${escaped(decodeURI(base))}web/index.html</a>。把 <code>web</code> 和 <code>templates</code> 拷到 U 盘上，双击 <code>web/index.html</code> 也能用。数据不出本机。</p>`,
    },
  ].map((route) => ({ ...route, version }));
}

const STYLE = `body{margin:0;color:#242424;background:#fff;font:16px/1.7 "Microsoft YaHei","Noto Sans CJK SC",sans-serif}main{max-width:960px;margin:0 auto;padding:16px 24px 48px}section{margin:24px 0;padding:4px 20px 12px;border:1px solid #d1d1d1;border-radius:8px}h1{font-size:26px}h2{font-size:20px;margin:12px 0}svg{display:block;max-width:100%;height:auto}pre{overflow:auto;padding:8px 12px;background:#f5f5f5}code,pre{font-family:Consolas,monospace}td,th{padding:4px 10px;border:1px solid #d1d1d1;text-align:left;vertical-align:top}table{border-collapse:collapse}`;

function instructions(office) {
  const { name, version, base } = office;
  const sections = routes(office)
    .map(({ title, steps, text }) => `<section><h2>${title}</h2>${picture(title, steps)}${text}</section>`)
    .join("\n");
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>绩表 安装说明</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body><main>
<h1>绩表 ${version} 安装说明</h1>
<p>${escaped(name)}。所有文件都从 ${escaped(decodeURI(base))} 取，不连外网；填的表不出本机。</p>
<p>信息科先把整个文件夹放到这个网址下面，用浏览器打开这一页，每种办法照图做。<code>校验和.txt</code> 可以核对文件有没有缺、有没有变（<code>sha256sum -c 校验和.txt</code>）。</p>
${sections}
<section><h2>以后要改</h2><p>加区县、改限额、改一条规则的轻重、换新年度：改 <code>templates</code> 里的文件，大家重新打开就是新的（麒麟、统信、Mac 和用 install.cmd 装的，要再装一次）。新的规则要换整个文件夹。</p></section>
<section><h2>装了看不到</h2><table>
<tr><th>看到什么</th><th>怎么办</th></tr>
<tr><td>WPS 里没有“绩表”</td><td>关掉全部 WPS 窗口再打开；问是否信任时点“允许”，点过以后再重开一次。文字、表格、演示分别问，绩表只要表格的。</td></tr>
<tr><td>装过，点错了“不允许”</td><td>先卸载，再装，再重开。</td></tr>
<tr><td>浏览器说 WPS 没有回应</td><td>网址左边的图标里，把“访问本机上的其他应用和服务”改成允许；或导入浏览器策略。</td></tr>
</table></section>
</main></body>
</html>
`;
}

module.exports = { instructions };
