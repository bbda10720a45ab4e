import fc from "fast-check";

/**
 * Properties try the same inputs in every run, so that the same code passes or fails everywhere.
 * `npm run fuzz` tries new ones.
 */
if (import.meta.env.MODE !== "fuzz") fc.configureGlobal({ seed: 20130522 });
