const { readFileSync, readdirSync } = require("node:fs");
const path = require("node:path");
const { validateXML } = require("xmllint-wasm");

const SCHEMAS = path.resolve(__dirname, "../test/manifest/xsd");
const MAIN = "OfficeAppManifestV1_1.local.xsd";

/** Newer than the schema that Microsoft has published; what stands in them is looked at by tests of our own. */
const NEWER = [/<Runtimes>[\s\S]*?<\/Runtimes>/g, /<ExtendedOverrides\b[^>]*\/>/g];

/** What the schema finds wrong with a manifest, line by line; the lines stay those of the file. */
async function faultsOf(xml) {
  const contents = NEWER.reduce((text, one) => text.replace(one, (cut) => cut.replace(/[^\n]/g, "")), xml);
  const schema = (fileName) => ({ fileName, contents: readFileSync(path.join(SCHEMAS, fileName), "utf8") });
  const others = readdirSync(SCHEMAS).filter((name) => name.endsWith(".xsd") && name !== MAIN);
  const { errors } = await validateXML({
    xml: { fileName: "manifest.xml", contents },
    schema: schema(MAIN),
    preload: others.map(schema),
  });
  return errors.map(({ message, loc }) => `manifest.xml:${loc?.lineNumber ?? "?"} ${message}`);
}

/** Asks nobody: Microsoft's own validator, which takes the manifest to Microsoft, is `npm run validate:online`. */
async function main(file) {
  const faults = await faultsOf(readFileSync(file, "utf8"));
  for (const fault of faults) console.error(fault);
  if (faults.length === 0) console.log(`${file} keeps to the schema of Office add-ins.`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

module.exports = { faultsOf };
if (require.main === module) void main(process.argv[2] ?? "manifest.xml");
