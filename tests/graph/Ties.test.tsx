import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, useState } from "react";
import { describe, expect, test, vi } from "vitest";
import { indexCase } from "../../src/casefile/index-case.ts";
import { pathsBetween, type Tie, type TieQuestion } from "../../src/graph/paths.ts";
import { toldPaths } from "../../src/graph/say-ties.ts";
import { Ties, type TiesProps } from "../../src/graph/Ties.tsx";
import { TiesStrip } from "../../src/graph/TiesStrip.tsx";
import { aRelation } from "../support/case-builder.ts";
import { aWar } from "./graph-case.ts";

const index = indexCase(
  aWar({
    relations: [
      ...aWar().relations,
      aRelation({ id: "friends", source: "orla", target: "bram", type: "meets" }),
    ],
  }),
);

/** The panel with what the app keeps for it. */
function Asking(parts: Partial<TiesProps>): ReactNode {
  const [open, setOpen] = useState(parts.open ?? false);
  const [path, setPath] = useState<Tie | undefined>(parts.path);
  return (
    <Ties
      index={index}
      relationsOf="all"
      hops={1}
      from={undefined}
      compact={false}
      below={0}
      most={undefined}
      onRelationsOf={vi.fn()}
      onHops={vi.fn()}
      onSelect={vi.fn()}
      onHover={vi.fn()}
      {...parts}
      open={open}
      path={path}
      onOpen={setOpen}
      onPath={(tie) => {
        parts.onPath?.(tie);
        setPath(tie);
      }}
    />
  );
}

function button(): HTMLElement {
  return screen.getByRole("button", { name: "Ties and findings" });
}

function end(name: "From" | "To"): HTMLElement {
  return screen.getByRole("combobox", { name });
}

describe("the questions to the graph", () => {
  test("open with the focus on the first end, close by Escape, and give the focus back", async () => {
    render(<Asking />);
    expect(button()).toHaveAttribute("aria-expanded", "false");
    await userEvent.click(button());
    expect(end("From")).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("combobox")).not.toBeInTheDocument();
    expect(button()).toHaveFocus();
  });

  test("begin with the actor that is given, and go on to the other end", () => {
    render(<Asking open from="envoy" />);
    expect(end("From")).toHaveValue("envoy");
    expect(end("To")).toHaveFocus();
  });

  test("are asked once both ends are chosen; the same actor cannot be chosen twice", async () => {
    const onPath = vi.fn();
    render(<Asking open onPath={onPath} />);
    await userEvent.selectOptions(end("From"), "Orla");
    expect(onPath).not.toHaveBeenCalled();
    expect(within(end("To")).getByRole("option", { name: "Orla" })).toBeDisabled();
    await userEvent.selectOptions(end("To"), "Ferrymen");
    expect(onPath).toHaveBeenLastCalledWith({ from: "orla", to: "ferrymen", positive: false });
    await userEvent.click(screen.getByRole("checkbox", { name: "Along friendly ties only" }));
    expect(onPath).toHaveBeenLastCalledWith({ from: "orla", to: "ferrymen", positive: true });
    await userEvent.selectOptions(end("To"), "Choose an actor…");
    expect(onPath).toHaveBeenLastCalledWith(undefined);
    expect(end("From")).toHaveValue("orla");
    await userEvent.selectOptions(end("To"), "Bram");
    expect(onPath).toHaveBeenLastCalledWith({ from: "orla", to: "bram", positive: true });
  });

  test("group the actors by side, those without one last", () => {
    render(<Asking open />);
    const groups = within(end("From")).getAllByRole("group");
    expect(groups.map((group) => group.getAttribute("label"))).toEqual([
      "hills",
      "valleys",
      "others",
      "no side",
    ]);
  });

  test("say what would be left if only reported relations counted, and switch it", async () => {
    const onRelationsOf = vi.fn();
    render(<Asking open onRelationsOf={onRelationsOf} />);
    expect(
      screen.getByText(/^4 of 7 relations are reported as fact\. Without the rest, 1 actor/),
    ).toBeVisible();
    await userEvent.click(screen.getByRole("checkbox", { name: "Only reported relations count" }));
    expect(onRelationsOf).toHaveBeenCalledWith("reported");
  });

  test("set how far a focus reaches", async () => {
    const onHops = vi.fn();
    render(<Asking open onHops={onHops} />);
    const reach = screen.getByRole("group", { name: "An actor in focus lights" });
    expect(within(reach).getByRole("button", { name: "one step" })).toHaveAttribute("aria-pressed", "true");
    await userEvent.click(within(reach).getByRole("button", { name: "two steps" }));
    expect(onHops).toHaveBeenCalledWith(2);
  });

  test("list findings whose names lead to the things; those that rest on more than reports stand apart", async () => {
    const onSelect = vi.fn();
    const onHover = vi.fn();
    render(<Asking open onSelect={onSelect} onHover={onHover} />);
    const [standing, falling] = screen.getAllByRole("list");
    expect(standing).toHaveTextContent(
      /^Orla meets Bram \(reported\), though hills and valleys are opposed\.$/,
    );
    expect(falling).toHaveTextContent(/^The Envoy has friendly ties into opposed sides\./);
    expect(
      screen.getByRole("heading", { name: "What would fall away if only reported relations counted" }),
    ).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "meets" }));
    expect(onSelect).toHaveBeenLastCalledWith({ kind: "relation", id: "friends" });
    expect(onHover).toHaveBeenCalledWith({ kind: "relation", id: "friends" });
    await userEvent.click(document.body);
    expect(onHover).toHaveBeenLastCalledWith(undefined);
  });

  test("need no words in a narrow pane, but have a name", () => {
    render(<Asking compact />);
    expect(button()).toHaveTextContent("");
  });
});

describe("the strip that tells a path", () => {
  function strip(question: TieQuestion, parts: Partial<Parameters<typeof TiesStrip>[0]> = {}): ReactNode {
    return (
      <TiesStrip
        height={60}
        notice={undefined}
        told={toldPaths(index, question, pathsBetween(index, question), 0)}
        onCountAll={vi.fn()}
        onAsk={vi.fn()}
        onClose={vi.fn()}
        onSelect={vi.fn()}
        onHover={vi.fn()}
        {...parts}
      />
    );
  }
  const question: TieQuestion = { from: "orla", to: "ferrymen", positive: false, relationsOf: "all" };

  test("tells each way, leads to what it names, and closes", async () => {
    const onSelect = vi.fn();
    const onClose = vi.fn();
    render(strip(question, { onSelect, onClose }));
    const region = screen.getByRole("region", { name: "What ties the two actors" });
    expect(
      within(region)
        .getAllByRole("listitem")
        .map((way) => way.textContent),
    ).toEqual([
      "Orla meets Bram (reported), who leads Ferrymen (reported).",
      "Orla leads Hill Guard (reported), which fights (reported) and is threatened by (threatened, according to Norwick Gazette) Ferrymen.",
    ]);
    await userEvent.click(within(region).getByRole("button", { name: "is threatened by" }));
    expect(onSelect).toHaveBeenLastCalledWith({ kind: "relation", id: "threat" });
    await userEvent.click(screen.getByRole("button", { name: "Close the ties" }));
    expect(onClose).toHaveBeenCalled();
  });

  test("hands the focus on to the button that brought it when it goes", async () => {
    const { rerender } = render(
      <>
        <Asking />
        {strip(question)}
      </>,
    );
    screen.getByRole("button", { name: "Close the ties" }).focus();
    rerender(<Asking />);
    expect(button()).toHaveFocus();
  });

  test("offers to ask for less where nothing is found", async () => {
    const onAsk = vi.fn();
    render(strip({ from: "guard", to: "ferrymen", positive: true, relationsOf: "all" }, { onAsk }));
    await userEvent.click(screen.getByRole("button", { name: "Show these" }));
    expect(onAsk).toHaveBeenCalledWith({
      from: "guard",
      to: "ferrymen",
      positive: false,
      relationsOf: "all",
    });
  });

  test("says that only reported relations count, and lets the reader count all", async () => {
    const onCountAll = vi.fn();
    const notice = "Only the 4 of 7 relations that are reported as fact count.";
    render(strip(question, { notice, told: undefined, onCountAll }));
    expect(screen.getByText(notice, { exact: false })).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Count all" }));
    expect(onCountAll).toHaveBeenCalled();
    expect(screen.queryByRole("button", { name: "Close the ties" })).not.toBeInTheDocument();
  });
});
