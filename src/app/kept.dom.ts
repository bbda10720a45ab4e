import { createStore, del, entries, get, set } from "idb-keyval";
import type { Id } from "../casefile/types.ts";

/** A casefile that the reader opened, kept in this browser as the text of its file. */
export interface KeptCase {
  readonly id: Id;
  readonly title: string;
  readonly text: string;
  /** Name of the file that it was opened from; copies from before this was kept have none. */
  readonly file?: string;
  /** Counts up with every save of the same case. */
  readonly generation: number;
}

const PREFIX = "casus/case/";

function database() {
  return createStore("casus", "cases");
}

/** Every kept case, by title; empty where the browser gives no storage. */
export async function listKept(): Promise<readonly KeptCase[]> {
  try {
    const all = await entries<string, KeptCase>(database());
    return all
      .filter(([key]) => String(key).startsWith(PREFIX))
      .map(([, kept]) => kept)
      .sort((a, b) => (a.title < b.title ? -1 : 1));
  } catch {
    return [];
  }
}

/** Keeps the file; false where the browser does not let us. */
export async function keep(kept: Omit<KeptCase, "generation">): Promise<boolean> {
  try {
    const key = PREFIX + kept.id;
    const before = await get<KeptCase>(key, database());
    await set(key, { ...kept, generation: (before?.generation ?? 0) + 1 }, database());
    return true;
  } catch {
    return false;
  }
}

export async function findKept(id: Id): Promise<KeptCase | undefined> {
  try {
    return await get<KeptCase>(PREFIX + id, database());
  } catch {
    return undefined;
  }
}

export async function removeKept(id: Id): Promise<boolean> {
  try {
    await del(PREFIX + id, database());
    return true;
  } catch {
    return false;
  }
}
