import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const SRC = resolve(import.meta.dirname, "../../src");

/** The text of every file of the app. */
function sources(): string {
  return readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(SRC, name), "utf8"))
    .join("\n");
}

function messageIds(): readonly string[] {
  const folder = join(SRC, "words/en");
  return readdirSync(folder).flatMap((name) =>
    Object.keys(JSON.parse(readFileSync(join(folder, name), "utf8")) as object),
  );
}

test("every message is said somewhere, whole or by the beginning of its id", () => {
  const code = sources();
  const ids = messageIds();
  expect(ids.length).toBeGreaterThan(100);
  const isSaid = (id: string) =>
    code.includes(`"${id}"`) ||
    id.split(".").some((_, i, parts) => i > 0 && code.includes(`\`${parts.slice(0, i).join(".")}.\${`));
  expect(ids.filter((id) => !isSaid(id))).toEqual([]);
});
