import { isUnordered } from "../casefile/figure-value.ts";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Figure, Id } from "../casefile/types.ts";
import { idsOf, MEASURES, type Measure } from "../casefile/vocabulary.ts";

/** How a figure is drawn; the words beside it say the same. */
export type FigureForm =
  | "exact"
  | "at-least"
  | "more-than"
  | "at-most"
  | "less-than"
  | "range"
  | "words"
  | "unordered";

/** One figure of one source. Rival counts of the same thing are two rows and are never merged. */
export interface FigureRow {
  readonly figure: Figure;
  readonly form: FigureForm;
  /** The figure that took the place of this one. */
  readonly supersededBy?: Id;
}

/** Figures that share a measure, a unit and a place: the most that one scale may hold. */
export interface FigureGroup {
  readonly key: string;
  readonly measure: Measure;
  readonly unit: string;
  readonly place: Id | undefined;
  /** True where another group differs by its unit only, so that the unit has to be said. */
  readonly unitMatters: boolean;
  readonly rows: readonly FigureRow[];
}

/** The figures with these ids, grouped; groups in the order of the measures, rows in the order of the file. */
export function figureGroups(index: CaseIndex, ids: readonly Id[]): readonly FigureGroup[] {
  const wanted = new Set(ids);
  const superseded = supersededBy(index.casefile.figures);
  const groups = new Map<string, { readonly first: Figure; readonly rows: FigureRow[] }>();
  for (const figure of index.casefile.figures) {
    if (!wanted.has(figure.id)) continue;
    const key = JSON.stringify([figure.measure, figure.unit, figure.place ?? null]);
    const group = groups.get(key) ?? { first: figure, rows: [] };
    groups.set(key, group);
    const newer = superseded.get(figure.id);
    group.rows.push({
      figure,
      form: formOf(figure.value),
      ...(newer === undefined ? {} : { supersededBy: newer }),
    });
  }
  const order = idsOf(MEASURES);
  const all = [...groups].map(([key, { first, rows }]) => ({
    key,
    measure: first.measure,
    unit: first.unit,
    place: first.place,
    rows,
  }));
  return all
    .map((group) => ({
      ...group,
      unitMatters: all.some(
        (other) => other !== group && other.measure === group.measure && other.place === group.place,
      ),
    }))
    .sort((a, b) => order.indexOf(a.measure) - order.indexOf(b.measure));
}

export function formOf(value: Figure["value"]): FigureForm {
  const { low, high, best } = value;
  if (low === null && high === null) return best === null ? "words" : "exact";
  if (isUnordered(value)) return "unordered";
  if (low !== null && high !== null) return low === high ? "exact" : "range";
  if (low !== null) return value.lowInclusive === false ? "more-than" : "at-least";
  return value.highInclusive === false ? "less-than" : "at-most";
}

function supersededBy(figures: readonly Figure[]): ReadonlyMap<Id, Id> {
  return new Map(figures.flatMap((f) => (f.supersedes === undefined ? [] : [[f.supersedes, f.id] as const])));
}
