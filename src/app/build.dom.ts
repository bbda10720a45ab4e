/** True in the build that is one file: the case stands in the page, nothing is fetched, no worker runs (`scripts/single-file.ts`). */
export const SINGLE = import.meta.env.MODE === "single";

/** The one-file app without a case, beside the page; undefined where it is not built: while developing, and in one file itself. */
export const TEMPLATE: string | undefined = SINGLE || import.meta.env.DEV ? undefined : "./casus-single.html";
