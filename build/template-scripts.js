const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");

const HOW_TO_ADD = `// 绩表打开时读进来的表样，一行一个文件，都放在这个文件夹里。
// 加一个区县：照已有的文件写一份（如 lusong-2026.js，第一行写 jibiaoTemplates.push({ file: "lusong/2026.json", json:），
// 放进这个文件夹，再在下面加一行。各项怎么写，见源代码 src/templates/README.md。
`;

/** shifeng/2019.json → shifeng-2019 */
const setName = (file) =>
  path
    .relative("src/templates", file)
    .replace(/\.json$/, "")
    .replace(/[\\/]/g, "-");

/** Template sets as scripts, the only thing that a page opened from a disk may load beside itself. */
const templateScripts = () =>
  new CopyPlugin({
    patterns: [
      {
        from: "src/templates/*/*.json",
        to: ({ absoluteFilename }) => `templates/${setName(absoluteFilename)}.js`,
        transform(content, absoluteFilename) {
          const file = path.relative("src/templates", absoluteFilename).replaceAll(path.sep, "/");
          return `jibiaoTemplates.push({ file: "${file}", json: ${String(content).trim()} });\n`;
        },
      },
      {
        from: "src/templates/*/*.json",
        to: "templates/index.js",
        transformAll(assets) {
          const names = assets.map(({ sourceFilename }) => `  "${setName(sourceFilename)}.js",\n`).sort();
          return `${HOW_TO_ADD}jibiaoTemplateFiles = [\n${names.join("")}];\n`;
        },
      },
    ],
  });

module.exports = { templateScripts };
