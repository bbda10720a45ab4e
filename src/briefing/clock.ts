/** Times of a briefing in words and numbers; milliseconds in, minutes and seconds out. */

/** "4:05", "1:02:30"; below zero with a minus. */
export function clockWords(ms: number): string {
  const all = Math.floor(Math.abs(ms) / 1000);
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
  const two = (n: number) => String(n).padStart(2, "0");
  const words = hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
  return ms <= -1000 ? `−${words}` : words;
}

/** Minutes that are planned up to the end of the step at `at`. */
export function plannedUpTo(steps: readonly { readonly minutes?: number | undefined }[], at: number): number {
  return steps.slice(0, at + 1).reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
}
