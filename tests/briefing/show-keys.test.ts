import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Asked, askedBy, type Pressed, type Where } from "../../src/briefing/show-keys.ts";

const HERE: Where = { typing: false, exploring: false, overview: false, rightToLeft: false };

/** "Shift+Space" as the browser would name it. */
function press(words: string, where: Partial<Where> = {}): Asked | undefined {
  const parts = words.split("+");
  const name = parts.at(-1) ?? "";
  const pressed: Pressed = {
    key: name === "Space" ? " " : name,
    shift: parts.includes("Shift"),
    alt: parts.includes("Alt"),
    mod: parts.includes("Ctrl"),
  };
  return askedBy(pressed, { ...HERE, ...where });
}

const KEYS: readonly (readonly [string, Asked])[] = [
  ["PageDown", "next"],
  ["Space", "next"],
  ["n", "next"],
  ["N", "next"],
  ["ArrowRight", "next"],
  ["ArrowDown", "next"],
  ["PageUp", "previous"],
  ["Shift+Space", "previous"],
  ["Backspace", "previous"],
  ["p", "previous"],
  ["P", "previous"],
  ["ArrowLeft", "previous"],
  ["ArrowUp", "previous"],
  ["Alt+ArrowRight", "next-step"],
  ["Alt+ArrowDown", "next-step"],
  ["Alt+ArrowLeft", "previous-step"],
  ["Alt+ArrowUp", "previous-step"],
  ["Home", "first"],
  ["End", "last"],
  ["0", { digit: "0" }],
  ["7", { digit: "7" }],
  ["Shift+7", { digit: "7" }],
  ["Enter", "enter"],
  ["g", "go-to"],
  ["G", "go-to"],
  ["b", "black"],
  ["B", "black"],
  [".", "black"],
  ["w", "white"],
  [",", "white"],
  ["z", "freeze"],
  ["l", "pointer"],
  ["o", "overview"],
  ["s", "speaker"],
  ["f", "full-screen"],
  ["F5", "full-screen"],
  ["Shift+F5", "full-screen"],
  ["e", "explore"],
  ["Escape", "stop"],
  ["?", "keys"],
];

describe("keys while a briefing is given", () => {
  it.each(KEYS)("%s asks for %s", (words, asked) => {
    expect(press(words)).toEqual(asked);
  });

  it("up and down go by rows in the overview, all other keys as ever", () => {
    for (const [words, asked] of KEYS) {
      const rows = words === "ArrowDown" ? "row-down" : words === "ArrowUp" ? "row-up" : asked;
      expect(press(words, { overview: true })).toEqual(rows);
    }
  });

  it.each(KEYS)("Ctrl+%s is the browser's", (words) => {
    expect(press(`Ctrl+${words}`)).toBeUndefined();
  });

  it.each(KEYS)("in a text field %s is a clicker's or the field's", (words) => {
    const asked = /PageDown|PageUp|F5/.test(words) ? press(words) : undefined;
    expect(press(words, { typing: true })).toEqual(asked);
  });

  it.each(KEYS)("while the scene is explored %s is a clicker's, or Esc, or the scene's", (words) => {
    const asked = words === "Escape" ? "back" : /PageDown|PageUp|F5/.test(words) ? press(words) : undefined;
    expect(press(words, { exploring: true })).toEqual(asked);
  });

  it("in a text field of the explored scene Esc is the field's", () => {
    expect(press("Escape", { exploring: true, typing: true })).toBeUndefined();
  });

  it("from right to left only the arrows at the sides mirror", () => {
    const mirrored = { rightToLeft: true };
    expect(press("ArrowLeft", mirrored)).toBe("next");
    expect(press("ArrowRight", mirrored)).toBe("previous");
    expect(press("Alt+ArrowLeft", mirrored)).toBe("next-step");
    expect(press("Alt+ArrowRight", mirrored)).toBe("previous-step");
    for (const [words, asked] of KEYS)
      if (!/Arrow(Left|Right)/.test(words)) expect(press(words, mirrored)).toEqual(asked);
  });

  it("every other key stays with the page", () => {
    const known = new Set(KEYS.map(([words]) => (words === "Space" ? " " : words.toLowerCase())));
    const key = fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
      fc.constantFrom(
        "Tab",
        "Dead",
        "Process",
        "F1",
        "F11",
        "Unidentified",
        "constructor",
        "toString",
        "__proto__",
      ),
    );
    fc.assert(
      fc.property(key, fc.boolean(), fc.boolean(), fc.boolean(), (name, typing, exploring, overview) => {
        fc.pre(!known.has(name.toLowerCase()) && !/^[0-9]$/.test(name));
        const pressed = { key: name, shift: false, alt: false, mod: false };
        expect(askedBy(pressed, { typing, exploring, overview, rightToLeft: false })).toBeUndefined();
      }),
    );
  });
});
