import type { ReactNode } from "react";
import { sideLabel } from "../words/labels.ts";
import { say } from "../words/messages.ts";
import type { ActorOption } from "./options.ts";
import row from "./Row.module.css";

/** An actor in a list: how it is called, in full, the alias that found it, its side for those who do not see the tag. */
export function ActorName({ option }: { readonly option: ActorOption }): ReactNode {
  const fine = [
    ...(option.full === undefined ? [] : [option.full]),
    ...(option.also === undefined ? [] : [say("filter.actors.also", { alias: option.also })]),
    ...(option.excluded ? [say("filter.actors.leftOut")] : []),
  ];
  return (
    <>
      <bdi>{option.label}</bdi>{" "}
      {fine.length > 0 && (
        <span className={row.fine}>
          <bdi>{fine.join(", ")}</bdi>{" "}
        </span>
      )}
      <span className="visually-hidden">{sideLabel(option.side)}</span>
    </>
  );
}
