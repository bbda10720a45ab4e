/**
 * Gives a function that asks for the job: it runs as soon as the page is done with what it does, but never twice within
 * `pause` milliseconds; whatever is asked for meanwhile is one run, at the end of the pause.
 */
export function paced(page: Window, pause: number, job: () => void): () => void {
  let waiting = false;
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    if (waiting) return;
    waiting = true;
    const rest = last + pause - page.performance.now();
    page.setTimeout(
      () => {
        waiting = false;
        last = page.performance.now();
        job();
      },
      Math.max(0, rest),
    );
  };
}
