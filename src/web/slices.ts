/** Does one after the other and lets the page draw in between. `done` counts what is behind. */
export async function inSlices<T, R>(
  list: readonly T[],
  step: (one: T, done: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let since = performance.now();
  for (const one of list) {
    results.push(await step(one, results.length));
    if (performance.now() - since < 40) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    since = performance.now();
  }
  return results;
}
