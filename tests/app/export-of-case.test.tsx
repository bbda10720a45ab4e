import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { ExportOfCase } from "../../src/app/ExportOfCase.tsx";
import { saveData, savePicture } from "../../src/app/export.dom.ts";
import { dataFile, pictureSheet, sheetSvg } from "../../src/app/exports.ts";
import { indexCase } from "../../src/casefile/index-case.ts";
import type { Casefile } from "../../src/casefile/types.ts";
import { columnsOf } from "../../src/engine/columns.ts";
import { answer } from "../../src/engine/server.ts";
import { layoutGraph } from "../../src/graph/layout.ts";
import { createAppStore } from "../../src/state/store.ts";
import { defaultView, type View } from "../../src/state/view.ts";
import { aCase, anEvent } from "../support/case-builder.ts";
import { openDialogsInJsdom } from "../support/dialog.ts";

vi.mock("../../src/app/export.dom.ts", () => ({
  saveData: vi.fn(() => "a file"),
  savePicture: vi.fn(async () => "a file"),
  saveOneFile: vi.fn(async () => "a file"),
}));

beforeEach(() => {
  openDialogsInJsdom();
  vi.mocked(saveData).mockClear();
  vi.mocked(savePicture).mockClear();
});

const RAID = anEvent({
  id: "raid",
  title: "The raid on the cellar",
  short: "Raid on cellar",
  participants: [{ actor: "spy", role: "agent" }],
  marking: "TLP:RED",
});
const NOTE = anEvent({ id: "note", title: "A note is passed", marking: "TLP:GREEN" });
const MARKED = aCase({ events: [anEvent(), RAID, NOTE] });

function show(casefile: Casefile, parts: Partial<View> = {}) {
  const store = createAppStore({ scheme: "light", singleKeys: true });
  const view = { ...defaultView(casefile.id), ...parts };
  const index = indexCase(casefile);
  const hash = () => "0123456789ab";
  const positions = layoutGraph(casefile);
  store.setState({
    data: { kind: "ready", index, positions, problems: [], hash, origin: "kept" },
    view,
    answer: answer(columnsOf(casefile), view.filter),
  });
  render(<ExportOfCase state={store.getState()} onClose={() => {}} />);
}

const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
const group = () => screen.queryByRole("group", { name: "Up to" });
const choose = (name: string) => userEvent.click(screen.getByRole("radio", { name }));

test("where nothing is marked there is nothing to choose", () => {
  show(aCase());
  expect(group()).toBeNull();
});

test("markings stand in their order, and everything goes out unless the reader says otherwise", async () => {
  show(MARKED);
  const names = within(group() as HTMLElement)
    .getAllByRole("radio")
    .map((radio) => radio.closest("label")?.textContent);
  expect(names).toEqual(["nothing marked", "TLP:GREEN", "TLP:RED", "everything"]);
  expect(screen.getByRole("radio", { name: "everything" })).toBeChecked();
  expect(screen.getByRole("radio", { name: "everything" })).toHaveFocus();
  expect(screen.getByText("Nothing is left out of the files.")).toBeVisible();
});

test("what is above the choice is told, with why, and is in no file: not in data, not in a picture", async () => {
  show(MARKED, { selection: { kind: "event", id: "raid" } });
  await choose("TLP:GREEN");
  expect(screen.getByText("2 entries are left out of every file made here.")).toBeVisible();
  expect(screen.getByText("What is left out")).toBeVisible();
  const entries = screen
    .getAllByText(/The raid on the cellar|^spy$/)
    .map((one) => one.closest("li")?.textContent);
  expect(entries).toEqual([
    "spy (actor, only what is left out leads to it)",
    "The raid on the cellar (event, TLP:RED)",
  ]);
  await press("JSON of the casefile");
  await press("SVG of the timeline");
  const [[, what, part, shown] = []] = vi.mocked(saveData).mock.calls;
  const [[, picture, , scheme, seen] = []] = vi.mocked(savePicture).mock.calls;
  if (!what || !part || !shown || !picture || !scheme || !seen) throw new Error("nothing was saved");
  const files = [
    ...(["json", "csv-events", "csv-actors", "gexf", "graphml"] as const).map(
      (one) => dataFile(one, shown, part).text,
    ),
    ...(["timeline", "graph"] as const).map((one) => sheetSvg(pictureSheet(one, seen), scheme, seen)),
  ];
  for (const file of files) expect(file).not.toMatch(/raid|cellar|\bspy\b|TLP:RED/i);
  expect(files[0]).toContain("A note is passed");
});

test("a case with a marking of its own lets out no more than that, until the reader says so", async () => {
  show({ ...MARKED, marking: "TLP:GREEN", headline: "After the raid on the cellar" });
  expect(screen.getByRole("radio", { name: "TLP:GREEN" })).toBeChecked();
  expect(screen.getByText(/still holds words of what is left out/)).toBeVisible();
  await choose("everything");
  await press("JSON of the casefile");
  expect(vi.mocked(saveData).mock.calls[0]?.[3].index.casefile.events).toHaveLength(3);
});
