/** Waits for a job; gives `undefined` when a later one was begun meanwhile, whichever of them ends first. */
export type Latest = <T>(job: Promise<T>) => Promise<T | undefined>;

/** A queue of length one: of several jobs that are under way, only the one begun last counts. */
export function createLatest(): Latest {
  let begun = 0;
  return async (job) => {
    begun += 1;
    const mine = begun;
    const value = await job;
    return mine === begun ? value : undefined;
  };
}
