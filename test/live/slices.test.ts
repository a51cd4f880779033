import { realTimers, slices } from "../../src/live/slices";

const busy = (time: number) => {
  const start = performance.now();
  while (performance.now() - start < time);
};

test("a slice is over long before anybody would notice, and another begins after a pause", async () => {
  const own = slices(realTimers);
  expect(own.isOver()).toBe(false);
  busy(40);
  expect(own.isOver()).toBe(true);
  let wasAnswered = false;
  setTimeout(() => (wasAnswered = true), 0);
  await own.pause();
  expect(wasAnswered).toBe(true);
  expect(own.isOver()).toBe(false);
});

test("what is called off does not happen", async () => {
  const called = jest.fn();
  realTimers.after(0, called)();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(called).not.toHaveBeenCalled();
});
