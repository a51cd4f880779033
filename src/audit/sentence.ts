/** Fills {placeholders}; numbers and decimals as people write them, lists joined with 、. */
export function sentence(text: string, facts: Readonly<Record<string, unknown>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (!(name in facts)) throw new Error(`no fact {${name}} for “${text}”`);
    return shown(facts[name]);
  });
}

/** The same for words that may also hold what somebody wrote: braces that are no fact stay. */
export function filled(text: string, facts: Readonly<Record<string, unknown>>): string {
  return text.replace(/\{(\w+)\}/g, (written, name: string) =>
    Object.hasOwn(facts, name) ? shown(facts[name]) : written,
  );
}

function shown(fact: unknown): string {
  if (Array.isArray(fact)) return fact.map(shown).join("、");
  // Decimals know their plain writing; a number's own would turn to exponents.
  if (typeof fact === "object" && fact !== null && "toFixed" in fact) {
    return (fact as { toFixed(): string }).toFixed();
  }
  return String(fact ?? "");
}
