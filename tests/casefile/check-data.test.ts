import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { GENERATED, staleFiles } from "../../scripts/generated-files.ts";
import { aCase, anEvent, aPassage, aWhen, DOCUMENT_TEXT, textOf } from "../support/case-builder.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "casus-check-"));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function checkData(...args: readonly string[]): { readonly status: number | null; readonly out: string } {
  const run = spawnSync(process.execPath, ["--import", "tsx", "scripts/check-data.ts", ...args], {
    cwd: ROOT,
    encoding: "utf8",
  });
  return { status: run.status, out: run.stdout + run.stderr };
}

describe("npm run check:data", { timeout: 30_000 }, () => {
  const good = write("good.json", textOf(aCase()));
  const bad = write("bad.json", textOf(aCase({ events: [anEvent({ when: aWhen("2013-05-41") })] })));
  const shifted = write(
    "shifted.json",
    textOf(aCase({ events: [anEvent({ evidence: [aPassage({ cue: "hill guard" })] })] })),
  );
  write("document.txt", DOCUMENT_TEXT);

  it("passes a good file and says that its document is not at hand", () => {
    const { status, out } = checkData(good);
    expect(status).toBe(0);
    expect(out).toContain("Two valleys: 1 events, 2 actors");
    expect(out).toContain("document gazette-1: not at hand");
    expect(out).toContain("0 errors, 0 warnings");
  });

  it("fails on an error, with rule, line, path, value and what would be right", () => {
    const { status, out } = checkData(good, bad);
    expect(status).toBe(1);
    expect(out).toMatch(/line \d+ +DT-1 +error +events\[0\]\.when\.edtf {2}\(left out\)/);
    expect(out).toContain("stands  2013-05-41");
    expect(out).toContain("right   2013-05 has the days 01 to 31.");
    expect(out).toContain("2 checked, 1 without an error");
  });

  it("compares with a document that it finds by its SHA-256", () => {
    expect(checkData(shifted).status).toBe(0);
    const { status, out } = checkData(shifted, "--documents", folder);
    expect(status).toBe(1);
    expect(out).toContain("document gazette-1: SHA-256 verified with");
    expect(out).toMatch(/EV-2 +error +events\[0\]\.evidence\[0\]\.cue/);
  });

  it("verifies the documents that ship without being told where they are", () => {
    const { status, out } = checkData("data/invented-example.json");
    expect(status).toBe(0);
    expect(out.match(/SHA-256 verified with data\/documents\/lock-of-tolm-\w+\.txt/g)).toHaveLength(2);
  });

  it("fails where another text ships under the id of a document", () => {
    const text = textOf(aCase()).replaceAll('"gazette-1"', '"lock-of-tolm-wire"');
    const { status, out } = checkData(write("other-text.json", text));
    expect(status).toBe(1);
    expect(out).toContain(
      "document lock-of-tolm-wire: data/documents/lock-of-tolm-wire.txt holds another text",
    );
    expect(out).toMatch(/EV-2 +error +documents\[0\]\.sha256/);
  });

  it("writes the same as JSON", () => {
    const { status, out } = checkData(bad, "--json", "--documents", folder);
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject([
      {
        file: bad,
        counts: { events: 0, actors: 2 },
        documents: [{ id: "gazette-1", foundAs: expect.stringContaining("document.txt") }],
        problems: [{ rule: "DT-1", path: "events[0].when.edtf", dropped: true, line: expect.any(Number) }],
      },
    ]);
  });

  it("says what it cannot read", () => {
    expect(checkData(join(folder, "none.json"))).toMatchObject({
      status: 1,
      out: expect.stringContaining("no such file"),
    });
    const latin = join(folder, "latin.json");
    writeFileSync(latin, Buffer.from([0x7b, 0xe9, 0x7d]));
    expect(checkData(latin)).toMatchObject({
      status: 1,
      out: expect.stringContaining("not written in UTF-8"),
    });
    expect(checkData(write("cut.json", '{\n"a":'))).toMatchObject({
      status: 1,
      out: expect.stringContaining("line 2"),
    });
    expect(checkData(good, "--documents", join(folder, "none"))).toMatchObject({ status: 1 });
  });
});

describe("generated files", () => {
  it("are up to date (else run npm run generate)", async () => {
    expect((await staleFiles()).map(({ path }) => path)).toEqual([]);
  });

  it("are the same each time they are made", async () => {
    for (const { make } of GENERATED) expect(await make()).toBe(await make());
  });

  it("a stale one is told", async () => {
    const stale = await staleFiles([{ path: "data/casefile.schema.json", make: () => "{}" }]);
    expect(stale).toHaveLength(1);
    expect(await staleFiles([{ path: "data/none.json", make: () => "{}" }])).toHaveLength(1);
  });
});
