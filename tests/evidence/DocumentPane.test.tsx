import { readFileSync } from "node:fs";
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { indexCase } from "../../src/casefile/index-case.ts";
import type { Id } from "../../src/casefile/types.ts";
import { DocumentPane, type DocumentPaneProps } from "../../src/evidence/DocumentPane.tsx";
import type { OpenedText } from "../../src/evidence/opened-text.ts";
import {
  aCase,
  aDocument,
  aFigure,
  anEvent,
  aPassage,
  aPassageFrom,
  DOCUMENT_TEXT,
} from "../support/case-builder.ts";

const PLACE = DOCUMENT_TEXT.indexOf("met in Norwick");
const MEETING = anEvent({
  id: "meeting",
  title: "Envoys meet",
  evidence: [aPassage({ start: PLACE, end: PLACE + 25, cue: "met in Norwick" })],
});
const LEAVING = aFigure({
  event: "meeting",
  evidence: [{ ...aPassageFrom("captain"), kind: "passage", gist: "Forty or more went away." }],
});

function Pane({ text: first, ...props }: Partial<DocumentPaneProps>) {
  const [text, setText] = useState<OpenedText | undefined>(first);
  return (
    <DocumentPane
      index={indexCase(aCase({ events: [MEETING], figures: [LEAVING], documents: [aDocument()] }))}
      document="gazette-1"
      text={text}
      onLit={() => undefined}
      onSelect={() => undefined}
      onText={(_, opened) => setText(opened)}
      {...props}
    />
  );
}

function file(text: string): File {
  return new File([text], "gazette.txt", { type: "text/plain" });
}

const passage = () => screen.getByRole("button", { name: /^met in Norwick/ });
const picker = () => screen.getByLabelText("Open the document’s text…");

describe("the passage pane", () => {
  it("lists the paragraphs with what was drawn from each, in our words", () => {
    render(<Pane />);
    const drawn = within(screen.getByRole("list", { name: "Drawn from: Paragraph 1" }));
    expect(drawn.getByRole("button", { name: /Envoys meet/ })).toBeVisible();
    expect(drawn.getByText("Forty or more went away.")).toBeVisible();
    expect(drawn.getByText("gazette, citing captain")).toBeVisible();
    expect(screen.queryByText(/met in Norwick/)).toBeNull();
  });

  it("selects what a claim tells of", async () => {
    const onSelect = vi.fn();
    render(<Pane onSelect={onSelect} />);
    await userEvent.click(screen.getByRole("button", { name: /at least 40 people/ }));
    expect(onSelect).toHaveBeenCalledWith({ kind: "figure", id: "left-suthby" });
  });

  it("shows the text with its passages lit when the reader opens the right file", async () => {
    const onSelect = vi.fn();
    render(<Pane onSelect={onSelect} />);
    await userEvent.upload(picker(), file(DOCUMENT_TEXT));
    expect(await screen.findByText(/the text is open/i)).toBeVisible();
    await userEvent.click(passage());
    expect(onSelect).toHaveBeenCalledWith({ kind: "event", id: "meeting" });
  });

  it("takes a dropped file and keeps it from the rest of the page", async () => {
    const dropped = vi.fn();
    window.addEventListener("drop", dropped);
    render(<Pane />);
    fireEvent.drop(picker(), { dataTransfer: { files: [file(DOCUMENT_TEXT)] } });
    expect(await screen.findByText(/the text is open/i)).toBeVisible();
    expect(dropped).not.toHaveBeenCalled();
    window.removeEventListener("drop", dropped);
  });

  it("shows nothing of another text, and says how it differs", async () => {
    render(<Pane />);
    await userEvent.upload(picker(), file(`A new line.\n${DOCUMENT_TEXT}`));
    const alert = within(await screen.findByRole("alert", { name: "This is another text" }));
    expect(
      alert.getByText(new RegExp(`${aDocument().sha256.slice(0, 8)}….*${DOCUMENT_TEXT.length} bytes`)),
    ).toBeVisible();
    expect(screen.queryByText(/A new line/)).toBeNull();
    await userEvent.click(alert.getByRole("button", { name: /Look for the cues/ }));
    expect(alert.getByText(/2 cues: 1 at their place, 1 elsewhere, 0 not found/)).toBeVisible();
    expect(alert.getByText(/The cue “met in Norwick” was not found at its position/)).toBeVisible();
  });

  it("puts the text away again", async () => {
    render(<Pane />);
    await userEvent.upload(picker(), file(DOCUMENT_TEXT));
    await userEvent.click(await screen.findByRole("button", { name: "Put the text away" }));
    expect(screen.queryByText(/met in Norwick/)).toBeNull();
    expect(picker()).toBeInTheDocument();
  });

  it("lights what rests on a passage under the pointer or focus, and puts it out again", async () => {
    const onLit = vi.fn<(ids: ReadonlySet<Id> | undefined) => void>();
    render(<Pane text={opened()} onLit={onLit} />);
    await userEvent.hover(passage());
    expect([...(onLit.mock.lastCall?.[0] ?? [])]).toContain("meeting");
    await userEvent.unhover(passage());
    expect(onLit).toHaveBeenLastCalledWith(undefined);
    act(() => passage().focus());
    expect([...(onLit.mock.lastCall?.[0] ?? [])]).toContain("meeting");
  });

  it("marks the passage of what is selected, and brings it into view", () => {
    const scrolled = vi.fn();
    HTMLElement.prototype.scrollIntoView = scrolled;
    render(<Pane text={opened()} selection={{ kind: "event", id: "meeting" }} />);
    expect(passage()).toHaveAttribute("aria-current", "true");
    expect(scrolled).toHaveBeenCalledTimes(1);
    expect(scrolled.mock.contexts[0]).toBe(passage());
    expect(passage()).toHaveFocus();
  });

  it("goes from passage to passage by arrow keys, in one tab stop", async () => {
    const onSelect = vi.fn();
    render(<Pane text={opened()} onSelect={onSelect} />);
    const stops = screen.getAllByRole("button").filter((one) => one.tagName === "MARK");
    expect(stops.filter((one) => one.tabIndex === 0)).toHaveLength(1);
    act(() => stops[0]?.focus());
    await userEvent.keyboard("{ArrowRight}");
    expect(passage()).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(onSelect).toHaveBeenCalledWith({ kind: "event", id: "meeting" });
  });

  it("opens a text that ships with the app by itself", async () => {
    const onText = vi.fn();
    render(<Pane onText={onText} loadText={async () => DOCUMENT_TEXT} />);
    await waitFor(() =>
      expect(onText).toHaveBeenCalledWith(
        "gazette-1",
        expect.objectContaining({ text: DOCUMENT_TEXT, sha256: aDocument().sha256 }),
      ),
    );
  });

  it("makes a link of a web address and of nothing else", () => {
    const shown = (url: string) => {
      const index = indexCase(aCase({ documents: [aDocument({ url })] }));
      const { unmount } = render(<Pane index={index} />);
      const link = screen.queryByRole("link");
      unmount();
      return link;
    };
    expect(shown("https://example.org/a")).toHaveAttribute("href", "https://example.org/a");
    expect(shown("javascript:alert(1)")).toBeNull();
    expect(shown("data:text/html,x")).toBeNull();
    expect(shown("java\nscript:alert(1)")).toBeNull();
  });

  it("stores and sends nothing", () => {
    const sources = ["DocumentPane.tsx", "TextPicker.tsx", "hash.dom.ts", "Mismatch.tsx", "LitText.tsx"].map(
      (name) => readFileSync(`src/evidence/${name}`, "utf8"),
    );
    expect(sources.join()).not.toMatch(
      /localStorage|sessionStorage|indexedDB|idb-keyval|fetch\(|XMLHttpRequest|sendBeacon/,
    );
  });
});

function opened(): OpenedText {
  return { text: DOCUMENT_TEXT, sha256: aDocument().sha256, bytes: DOCUMENT_TEXT.length };
}
