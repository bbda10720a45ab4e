import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { toJsonSchema } from "@valibot/to-json-schema";
import * as schema from "../src/casefile/schema.ts";
import { casefilePaths, type Placing, positionsFile } from "./positions.ts";

/** A file of the repository that is made from others. */
export interface GeneratedFile {
  /** Relative to the repository. */
  readonly path: string;
  /** The whole text; the same for the same sources, on every machine. */
  readonly make: () => string | Promise<string>;
}

export const ROOT = resolve(import.meta.dirname, "..");

const SCHEMA: GeneratedFile = { path: "data/casefile.schema.json", make: casefileSchemaFile };

/**
 * All of them: add a line to add a file. Casefiles themselves are written by hand; what is generated in them is the
 * actors' positions in the graph.
 */
export function generatedFiles(placing: Placing = "kept"): readonly GeneratedFile[] {
  const casefiles = casefilePaths(ROOT).map((path) => ({
    path,
    make: () => positionsFile(ROOT, path, placing),
  }));
  return [SCHEMA, ...casefiles];
}

export const GENERATED = generatedFiles();

/** The files whose text is not what would be made now. */
export async function staleFiles(files = GENERATED): Promise<readonly GeneratedFile[]> {
  const made = await Promise.all(files.map(async (file) => (await file.make()) === textOf(file.path)));
  return files.filter((_, i) => !made[i]);
}

/** The JSON Schema of `casefile/1`, for editors and for other programs. */
function casefileSchemaFile(): string {
  const { $schema, ...rest } = toJsonSchema(schema.casefileSchema, {
    target: "draft-07",
    definitions: {
      when: schema.whenSchema,
      step: schema.stepSchema,
      passage: schema.passageSchema,
      record: schema.recordSchema,
      evidence: schema.evidenceSchema,
      side: schema.sideSchema,
      block: schema.blockSchema,
      document: schema.documentSchema,
      actor: schema.actorSchema,
      place: schema.placeSchema,
      event: schema.eventSchema,
      figure: schema.figureSchema,
      relation: schema.relationSchema,
      ambiguity: schema.ambiguitySchema,
      briefing: schema.briefingSchema,
      id: schema.idSchema,
    },
    ignoreActions: ["finite", "readonly"],
    overrideAction: ({ valibotAction, jsonSchema }) =>
      valibotAction.type === "regex" && "requirement" in valibotAction
        ? { ...jsonSchema, pattern: (valibotAction.requirement as RegExp).source }
        : undefined,
  });
  const file = {
    $schema,
    title: "casefile/1",
    description:
      "A case drawn from documents: who did, said, planned or feared what, when, who says so, and where it stands. Generated from src/casefile/schema.ts by npm run generate; the rules that a schema cannot say are in data/README.md.",
    ...rest,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(resolve(ROOT, path), "utf8");
  } catch {
    return undefined;
  }
}
