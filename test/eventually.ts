/** Asked again and again until it holds, for what takes a moment of its own; at the end its own complaint is thrown. */
export async function eventually<Answer>(holds: () => Promise<Answer>, tries = 1000): Promise<Answer> {
  for (let left = tries; left > 1; left--) {
    try {
      return await holds();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  return holds();
}
