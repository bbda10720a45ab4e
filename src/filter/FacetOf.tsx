import type { ReactNode } from "react";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Facets } from "../engine/engine.ts";
import type { Query } from "../engine/query.ts";
import { Glyph } from "../scene/Glyph.tsx";
import { say } from "../words/messages.ts";
import { type Edit, toggleValue } from "./clauses.ts";
import { Facet } from "./Facet.tsx";
import { placeOptions, sideOptions, statusOptions, typeOptions } from "./options.ts";
import { SideTag } from "./SideTag.tsx";
import { StatusFill } from "./StatusFill.tsx";

/** The clauses that are lists to tick, in the order in which they stand. */
export const FACETS = ["sides", "types", "statuses", "places"] as const;
export type FacetClause = (typeof FACETS)[number];

interface Props {
  readonly clause: FacetClause;
  readonly index: CaseIndex;
  readonly query: Query;
  readonly facets: Facets;
  readonly onEdit: (edit: Edit) => void;
}

/** The list of one clause, its values marked as they are in the pictures. */
export function FacetOf({ clause, index, query, facets, onEdit }: Props): ReactNode {
  const legend = say(`filter.${clause}`);
  switch (clause) {
    case "sides":
      return (
        <Facet
          legend={legend}
          options={sideOptions(index, query, facets)}
          mark={({ side }) => <SideTag side={side} />}
          onToggle={(side) => onEdit(toggleValue("sides", side))}
        />
      );
    case "types":
      return (
        <Facet
          legend={legend}
          options={typeOptions(query, facets)}
          mark={({ value }) => <Glyph type={value} status="reported" />}
          onToggle={(type) => onEdit(toggleValue("types", type))}
        />
      );
    case "statuses":
      return (
        <Facet
          legend={legend}
          options={statusOptions(query, facets)}
          mark={({ value }) => <StatusFill status={value} />}
          onToggle={(status) => onEdit(toggleValue("statuses", status))}
        />
      );
    case "places":
      return (
        <Facet
          legend={legend}
          options={placeOptions(index, query, facets)}
          onToggle={(place) => onEdit(toggleValue("places", place))}
        />
      );
  }
}
