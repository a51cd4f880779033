export * from "../../../src/selfcheck/edits";
