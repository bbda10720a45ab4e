import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { ExportDialog, type ExportDialogProps } from "../../src/app/ExportDialog.tsx";
import { indexCase } from "../../src/casefile/index-case.ts";
import { aWar } from "../graph/graph-case.ts";
import { anEvent } from "../support/case-builder.ts";
import { openDialogsInJsdom } from "../support/dialog.ts";

beforeEach(openDialogsInJsdom);

function show(props: Partial<ExportDialogProps> = {}) {
  const calls = {
    onPicture: vi.fn(async (what: string, form: string) => `case-${what}.${form}`),
    onData: vi.fn(async (what: string) => `case.${what}`),
    onOneFile: vi.fn(async () => "case.html"),
    onClose: vi.fn(),
  };
  const index = indexCase(aWar({ events: [anEvent()] }));
  render(<ExportDialog index={index} matching={undefined} {...calls} {...props} />);
  return calls;
}

const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

test("the focus is on the first picture, and Enter saves it in light colours", async () => {
  const { onPicture } = show();
  expect(screen.getByRole("button", { name: "SVG of the actor graph" })).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  expect(onPicture).toHaveBeenCalledWith("graph", "svg", "light");
  expect(await screen.findByText("case-graph.svg is saved.")).toBeVisible();
});

test("pictures can be had in dark colours, as SVG and as PNG, of graph and timeline", async () => {
  const { onPicture } = show();
  await userEvent.click(screen.getByRole("radio", { name: "dark" }));
  await press("PNG of the timeline");
  expect(onPicture).toHaveBeenCalledWith("timeline", "png", "dark");
});

test("every format stands with a line on what it holds", () => {
  show();
  for (const name of ["Actor graph", "Timeline", "GEXF 1.3", "GraphML", "CSV", "Casefile", "One file"]) {
    const row = screen.getByText(name, { selector: "strong" }).closest("li");
    expect(within(row as HTMLElement).getByText(/\w+\./, { selector: "p" })).toBeVisible();
    expect(within(row as HTMLElement).getAllByRole("button").length).toBeGreaterThan(0);
  }
});

test("without a filter there is nothing to choose: the whole case goes out", async () => {
  const { onData } = show();
  expect(screen.queryByRole("group", { name: "Take" })).toBeNull();
  await press("GEXF of actors and relations");
  expect(onData).toHaveBeenCalledWith("gexf", "all");
});

test("under a filter, what it leaves goes out, or the whole case on demand", async () => {
  const { onData } = show({ matching: { actors: 2, relations: 1 } });
  expect(screen.getByRole("radio", { name: /what the filter leaves: 2 actors, 1 relation$/ })).toBeChecked();
  await press("Relations as CSV");
  expect(onData).toHaveBeenLastCalledWith("csv-relations", "matching");
  await userEvent.click(screen.getByRole("radio", { name: /the whole case: 6 actors, 6 relations/ }));
  await press("GraphML of actors and relations");
  expect(onData).toHaveBeenLastCalledWith("graphml", "all");
});

test("a file that the browser cannot make is told, and the dialog goes on", async () => {
  show({ onPicture: async () => Promise.reject(new Error("no canvas")) });
  await press("PNG of the actor graph");
  expect(await screen.findByText(/could not make the file/)).toBeVisible();
  await press("JSON of the casefile");
  expect(await screen.findByText("case.json is saved.")).toBeVisible();
});

test("a case without events has no timeline to export", () => {
  show({ index: indexCase(aWar()) });
  expect(screen.queryByRole("button", { name: "SVG of the timeline" })).toBeNull();
});

test("the whole case leaves as one file", async () => {
  const { onOneFile } = show();
  await press("HTML file with Casus and this case in it");
  expect(onOneFile).toHaveBeenCalledOnce();
  expect(await screen.findByText("case.html is saved.")).toBeVisible();
});

test("where the other half of the one file does not arrive, that is told", async () => {
  show({ onOneFile: async () => Promise.reject(new Error("offline")) });
  await press("HTML file with Casus and this case in it");
  expect(await screen.findByText(/did not arrive/)).toBeVisible();
});

test("where the one file cannot be made, its button stays and says why", async () => {
  show({ onOneFile: undefined });
  const button = screen.getByRole("button", { name: "HTML file with Casus and this case in it" });
  expect(button).toHaveAttribute("aria-disabled", "true");
  expect(button).toHaveAccessibleDescription(/made by Casus on a website/);
  await userEvent.click(button);
  expect(screen.queryByText(/is saved|could not/)).toBeNull();
});
