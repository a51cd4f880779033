import { atOnce, type Steps } from "../../src/workbook/steps";
import { inSlices, realTimers, rest, SLICE, slices, Stopped, type Timers } from "../../src/workbook/slices";

/** A clock that goes only when work is done, and a page that counts its turns. */
function page() {
  let time = 0;
  let turns = 0;
  const timers: Timers = {
    now: () => time,
    after(_, callback) {
      turns += 1;
      return realTimers.after(0, callback);
    },
  };
  return { timers, work: (milliseconds: number) => void (time += milliseconds), turns: () => turns };
}

function* working(steps: number, step: () => void): Steps<string> {
  for (let i = 0; i < steps; i++) {
    step();
    yield;
  }
  return "done";
}

test("a slice is over long before anybody would notice, and another begins after a pause", async () => {
  const { timers, work, turns } = page();
  const own = slices(timers);
  work(SLICE - 1);
  expect(own.isOver()).toBe(false);
  work(1);
  expect(own.isOver()).toBe(true);
  await own.pause();
  expect(own.isOver()).toBe(false);
  expect(turns()).toBe(1);
});

test("work in steps lets the page answer once a slice is used up, and only then", async () => {
  const { timers, work, turns } = page();
  expect(
    await inSlices(
      working(10, () => work(SLICE / 5)),
      slices(timers),
    ),
  ).toBe("done");
  expect(turns()).toBe(2);
});

test("work at once does the same without a pause", () => {
  let steps = 0;
  expect(atOnce(working(3, () => (steps += 1)))).toBe("done");
  expect(steps).toBe(3);
});

test("work that is stopped does no further step", async () => {
  let steps = 0;
  const own = slices(page().timers, () => steps === 2);
  await expect(
    inSlices(
      working(5, () => (steps += 1)),
      own,
    ),
  ).rejects.toThrow(Stopped);
  expect(steps).toBe(2);
});

test("a rest is no pause before it is due, and tells who said stop", async () => {
  const { timers, work, turns } = page();
  let isStopped = false;
  const own = slices(timers, () => isStopped);
  await rest(own);
  expect(turns()).toBe(0);
  work(SLICE);
  await rest(own);
  expect(turns()).toBe(1);
  isStopped = true;
  await expect(rest(own)).rejects.toThrow(Stopped);
});

test("what is called off does not happen", async () => {
  const called = jest.fn();
  realTimers.after(0, called)();
  await new Promise<void>((resolve) => void realTimers.after(0, resolve));
  expect(called).not.toHaveBeenCalled();
});
