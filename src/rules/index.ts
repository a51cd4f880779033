import type { Rule } from "./rule";

/** All rules, in file-name order (a test tells when one is missing). */
export const rules: readonly Rule[] = [];
