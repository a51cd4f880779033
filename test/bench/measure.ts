/** Milliseconds of processor time that this process has taken: whatever else a machine does, it counts the same. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of the fastest of several runs: the least disturbed by whatever else the machine does. */
export async function fastest(runs: number, work: () => unknown): Promise<number> {
  let best = Infinity;
  for (let i = 0; i < runs; i++) {
    const start = processorTime();
    await work();
    best = Math.min(best, processorTime() - start);
  }
  return best;
}

export function print(title: string, lines: readonly (readonly [string, string])[]): void {
  console.log(`\n${title}`);
  for (const [name, figure] of lines) console.log(`  ${name.padEnd(64)} ${figure}`);
}

export const ratio = (a: number, b: number): string => `${(a / b).toFixed(2)} ×`;
export const ms = (time: number): string => `${time.toFixed(time < 10 ? 2 : 0)} ms`;
