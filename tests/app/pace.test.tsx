import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { paced } from "../../src/app/pace.dom.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("what is asked for after a rest is done at once, so that a reload a moment later finds it", () => {
  const job = vi.fn();
  const ask = paced(window, 250, job);
  ask();
  expect(job).not.toHaveBeenCalled();
  vi.advanceTimersByTime(0);
  expect(job).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(400);
  ask();
  vi.advanceTimersByTime(0);
  expect(job).toHaveBeenCalledTimes(2);
});

test("asked for all the time it is done once a pause, and the last word is not lost", () => {
  const done: number[] = [];
  let word = 0;
  const ask = paced(window, 250, () => done.push(word));
  for (let i = 0; i < 100; i++) {
    word = i;
    ask();
    vi.advanceTimersByTime(10);
  }
  vi.advanceTimersByTime(300);
  expect(done).toHaveLength(5);
  expect(done.at(-1)).toBe(99);
  vi.advanceTimersByTime(10_000);
  expect(done).toHaveLength(5);
});
