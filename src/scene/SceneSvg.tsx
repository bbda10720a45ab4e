import { memo, type ReactNode } from "react";
import { HATCH, type Paint } from "../theme/fills.ts";
import { COLOUR_NAMES } from "../theme/palette.ts";
import { type Mark, targetKey } from "./scene.ts";

/** Marks of a scene as SVG elements. A group that is the same object as before is not drawn again. */
export const Marks = memo(function Marks({ marks }: { readonly marks: readonly Mark[] }): ReactNode {
  return marks.map((mark) => <MarkView key={mark.key} mark={mark} />);
});

/**
 * One mark. Groups carry `data-target` ("event:battle"), `data-key`, `data-dim` and `data-selected`;
 * a view styles those and listens on its own `<svg>`, never on each mark.
 */
export const MarkView = memo(function MarkView({ mark }: { readonly mark: Mark }): ReactNode {
  switch (mark.kind) {
    case "group":
      return (
        <g
          id={mark.domId}
          transform={placed(mark.x, mark.y, mark.scale)}
          role={mark.role}
          aria-label={mark.label}
          className={mark.className}
          {...(mark.role === "gridcell" ? { "aria-selected": mark.selected ?? false } : {})}
          data-key={mark.key}
          data-target={mark.target ? targetKey(mark.target) : undefined}
          data-members={mark.members?.length}
          data-dim={mark.dim || undefined}
          data-selected={mark.selected || undefined}
        >
          <Marks marks={mark.children} />
        </g>
      );
    case "path":
      return <path d={mark.d} transform={placed(mark.x, mark.y, mark.scale)} {...painted(mark)} />;
    case "rect":
      return (
        <rect x={mark.x} y={mark.y} width={mark.width} height={mark.height} rx={mark.rx} {...painted(mark)} />
      );
    case "line":
      return <line x1={mark.x1} y1={mark.y1} x2={mark.x2} y2={mark.y2} {...painted(mark)} />;
    case "text":
      return (
        <text
          x={mark.x}
          y={mark.y}
          fontSize={mark.size}
          fontWeight={mark.weight ?? 400}
          textAnchor={mark.anchor ?? "start"}
          direction="ltr"
          {...painted(mark.halo ? { stroke: "paper", strokeWidth: 3, ...mark } : mark)}
          paintOrder={mark.halo ? "stroke" : undefined}
          strokeLinejoin={mark.halo ? "round" : undefined}
        >
          {mark.text}
        </text>
      );
  }
});

interface Look {
  readonly fill?: Paint;
  readonly stroke?: Paint;
  readonly strokeWidth?: number;
  readonly dash?: string;
  readonly opacity?: number;
  readonly className?: string;
}

function painted(look: Look) {
  return {
    fill: paint(look.fill ?? "none"),
    stroke: paint(look.stroke ?? "none"),
    strokeWidth: look.strokeWidth,
    strokeDasharray: look.dash,
    opacity: look.opacity,
    className: look.className,
  };
}

/** The CSS paint of a colour name: a custom property, or the pattern that `HatchDefs` defines. */
export function paint(name: Paint): string {
  if (name === "none") return "none";
  return name.startsWith("hatch-") ? `url(#${name})` : `var(--${name})`;
}

function translate(x: number | undefined, y: number | undefined): string | undefined {
  return x === undefined && y === undefined ? undefined : `translate(${x ?? 0},${y ?? 0})`;
}

function placed(x: number | undefined, y: number | undefined, scale: number | undefined): string | undefined {
  const move = translate(x, y);
  if (scale === undefined || scale === 1) return move;
  return `${move ?? ""}scale(${scale})`;
}

/** The hatch patterns, one a colour; drawn once at the root of the page, used by every picture. */
export function HatchDefs(): ReactNode {
  return (
    <svg width="0" height="0" aria-hidden="true" focusable="false" style={{ position: "absolute" }}>
      <title />
      <defs>
        {COLOUR_NAMES.filter((name) => name.startsWith("side-") || name === "ink").map((name) => (
          <pattern
            key={name}
            id={`hatch-${name}`}
            width={HATCH.distance}
            height={HATCH.distance}
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width={HATCH.distance} height={HATCH.distance} fill="var(--paper)" />
            <rect width={HATCH.width} height={HATCH.distance} fill={`var(--${name})`} />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}
