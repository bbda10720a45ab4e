import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { indexCase } from "../../src/casefile/index-case.ts";
import { parseCasefile } from "../../src/casefile/parse.ts";
import { claimsByBlock, claimsOf } from "../../src/evidence/claims.ts";
import { checkCues, matchOf } from "../../src/evidence/opened-text.ts";
import { segmentsOf } from "../../src/evidence/passage.ts";

const FILE = "data/al-qusair-2013.json";
const TEXT = "../shared/documents/000_da4b6b0842953d0a.txt";

// The document does not enter the repository: where it is absent, there is nothing to compare with.
describe.skipIf(!existsSync(FILE) || !existsSync(TEXT))(
  "the passages of the Al-Qusair case in its document",
  () => {
    const { casefile } = parseCasefile(existsSync(FILE) ? readFileSync(FILE, "utf8") : "{}");
    const bytes = existsSync(TEXT) ? readFileSync(TEXT) : Buffer.alloc(0);
    const text = bytes.toString("utf8");

    it("stand where the casefile says, in the document that it names", () => {
      const [document] = casefile?.documents ?? [];
      if (casefile === undefined || document === undefined) throw new Error("the casefile cannot be read");
      const claims = claimsOf(indexCase(casefile), document.id);
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      expect(matchOf(document, { text, sha256, bytes: bytes.length })).toEqual({ kind: "match" });
      expect(claims.length).toBeGreaterThan(100);
      expect(checkCues(text, claims).filter(({ found }) => found !== "here")).toEqual([]);
      for (const { block, claims: drawn } of claimsByBlock(document, claims)) {
        const segments = segmentsOf(text, block.start, block.end, claims);
        expect(segments.some((segment) => segment.claims.length > 0)).toBe(drawn.length > 0);
      }
    });
  },
);
