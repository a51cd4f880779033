const js = require("@eslint/js");
const globals = require("globals");
const hooks = require("eslint-plugin-react-hooks");
const ts = require("typescript-eslint");

module.exports = ts.config(
  { ignores: ["dist", "node_modules", "coverage"] },
  js.configs.recommended,
  ts.configs.recommended,
  { languageOptions: { globals: { ...globals.node } } },
  { files: ["src/taskpane/**"], ...hooks.configs.flat.recommended },
  { files: ["**/*.js"], rules: { "@typescript-eslint/no-require-imports": "off" } },
  // Answers of the command line are JSON that the test itself looks into.
  { files: ["test/**"], rules: { "@typescript-eslint/no-explicit-any": "off" } },
  {
    rules: {
      curly: ["error", "multi-line"],
      eqeqeq: "error",
      "no-console": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      // Full-width spaces and zero-width characters are what this program is about; they stand in strings and patterns.
      "no-irregular-whitespace": ["error", { skipStrings: true, skipRegExps: true, skipTemplates: true }],
      "no-misleading-character-class": "off",
      "no-control-regex": "off",
    },
  },
  // What Windows' script host reads is older still.
  {
    files: ["src/wps/install/*.js"],
    languageOptions: {
      ecmaVersion: 3,
      sourceType: "script",
      globals: { ActiveXObject: "readonly", WScript: "readonly" },
    },
    rules: { "@typescript-eslint/no-unused-vars": ["error", { caughtErrors: "none" }] },
  },
  // What the engine of IE 11 reads: nothing newer gets through the parser.
  {
    files: ["src/excel/page/*.js", "src/wps/page/*.js"],
    languageOptions: { ecmaVersion: 5, sourceType: "script", globals: { ...globals.browser } },
    rules: { "@typescript-eslint/no-unused-vars": ["error", { caughtErrors: "none" }] },
  },
);
