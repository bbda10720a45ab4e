/** What jsdom lacks of a browser, as far as the pictures need it. */

/** jsdom has pointer events, but cannot capture them. */
export function capturePointersInJsdom(): void {
  Element.prototype.setPointerCapture = () => {};
}

/** Whether the reader has asked for less motion; jsdom knows no media queries. */
export function motionInJsdom(wanted: "full" | "less"): void {
  window.matchMedia = (media: string) =>
    ({ media, matches: media.includes("reduced-motion") && wanted === "less" }) as MediaQueryList;
}
