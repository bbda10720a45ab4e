import { useMemo } from "react";
import type { CaseIndex } from "../casefile/index-case.ts";
import { createSearch, type Search } from "../engine/search.ts";
import { readerWords } from "../filter/hit-words.ts";

const made = new WeakMap<CaseIndex, Search>();

/** The search index of a case, made once. */
export function useSearch(index: CaseIndex | undefined): Search | undefined {
  return useMemo(() => {
    if (index === undefined) return undefined;
    const known = made.get(index);
    if (known !== undefined) return known;
    const search = createSearch(index, readerWords(index));
    made.set(index, search);
    return search;
  }, [index]);
}
