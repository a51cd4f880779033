/** 受益人数（人）, 补助标准【元/亩】, 里程(单位：公里): the unit stands in brackets behind the name. */
const IN_BRACKETS = /[（(【[](?:计量)?(?:单位[:：])?[^（()）【】[\]]{1,6}[)）】\]]\s*$/;

/** Whether a name says in brackets what its value is counted in. */
export function hasUnit(called: string): boolean {
  return IN_BRACKETS.test(called);
}

/** 满意度（%） */
export function saysPercent(called: string): boolean {
  return /[（(【[](?:计量)?(?:单位[:：])?(?:[%％]|百分比)[)）】\]]\s*$/.test(called);
}
