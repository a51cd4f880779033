export * from "../../../src/selfcheck/seen";
