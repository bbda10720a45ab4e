import { Fragment, type ReactNode, useEffect, useRef } from "react";
import type { Target } from "../scene/scene.ts";
import css from "./Ties.module.css";
import type { Told } from "./told.ts";

export interface LinkProps {
  readonly onSelect: (target: Target) => void;
  readonly onHover: (target: Target | undefined) => void;
}

/** A sentence in which everything that is named can be gone to. */
export function ToldText({ told, onSelect, onHover }: LinkProps & { readonly told: Told }): ReactNode {
  return told.map((piece, i) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a sentence is made anew as a whole, and names things twice
    if (typeof piece === "string") return <Fragment key={i}>{piece}</Fragment>;
    const { target, text } = piece;
    return (
      <button
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        key={i}
        type="button"
        className={css.link}
        data-kind={target.kind}
        onClick={() => onSelect(target)}
        onPointerEnter={() => onHover(target)}
        onPointerLeave={() => onHover(undefined)}
        onFocus={() => onHover(target)}
        onBlur={() => onHover(undefined)}
      >
        <bdi>{text}</bdi>
      </button>
    );
  });
}

/** Links that go while they have the pointer or the focus leave nothing lit behind. */
export function useNothingHovered(onHover: LinkProps["onHover"]): void {
  const latest = useRef(onHover);
  useEffect(() => {
    latest.current = onHover;
  });
  useEffect(() => () => latest.current(undefined), []);
}
