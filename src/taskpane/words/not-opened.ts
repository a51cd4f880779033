/** What stands in place of the pane, where there is none. */
export const notOpened = {
  templates: "表样没有读进来",
  other: "绩表没有打开",
  reason: (what: string) => `原因：${what}`,
} as const;
