import {
  addEdge,
  addNode,
  addValue,
  emptyGraph,
  type RawEdge,
  type RawGraph,
  type RawNode,
  type RawSpell,
} from "./raw-graph.ts";
import type { Attributes, XmlHandler } from "./xml-reader.ts";

interface Key {
  readonly title: string;
  default?: string;
}
type ItemClass = "node" | "edge";

/** Hears a GEXF file of version 1.0 to 1.3 and makes a raw graph of it. */
export class GexfReader implements XmlHandler {
  readonly graph: RawGraph = emptyGraph("GEXF");
  readonly #keys: Readonly<Record<ItemClass, Map<string, Key>>> = { node: new Map(), edge: new Map() };
  /** Nodes may stand inside nodes: the innermost is the last. */
  readonly #nodes: RawNode[] = [];
  #edge: RawEdge | undefined;
  #class: ItemClass = "node";
  #key: Key | undefined;
  #text: string | undefined;
  #directed = false;

  open(name: string, given: Attributes, line: number): void {
    switch (name) {
      case "gexf":
        this.graph.format = `GEXF ${given.get("version") ?? ""}`.trim();
        return;
      case "graph":
        this.#directed = given.get("defaultedgetype") === "directed";
        this.graph.numericTime = /^(?:integer|double|float|long)$/i.test(
          given.get("timeformat") ?? given.get("timetype") ?? "",
        );
        return;
      case "attributes":
        this.#class = given.get("class") === "edge" ? "edge" : "node";
        return;
      case "attribute":
        this.#declare(given);
        return;
      case "description":
      case "keywords":
      case "default":
        this.#text = "";
        return;
      case "node":
        this.#openNode(given, line);
        return;
      case "edge":
        this.#openEdge(given, line);
        return;
      default:
        this.#openInside(name, given);
    }
  }

  text(text: string): void {
    if (this.#text !== undefined) this.#text += text;
  }

  close(name: string): void {
    const text = this.#text?.trim();
    this.#text = undefined;
    if (name === "description") this.graph.description = text;
    else if (name === "keywords") this.graph.handling = /^handling: (.+)$/s.exec(text ?? "")?.[1];
    else if (name === "default" && this.#key && text !== undefined) this.#key.default = text;
    else if (name === "attribute") this.#key = undefined;
    else if (name === "node") this.#fillIn("node", this.#nodes.pop());
    else if (name === "edge") {
      this.#fillIn("edge", this.#edge);
      this.#edge = undefined;
    }
  }

  #declare(given: Attributes): void {
    const id = given.get("id");
    if (id === undefined) return;
    this.#key = { title: given.get("title") || id };
    this.#keys[this.#class].set(id, this.#key);
  }

  #openNode(given: Attributes, line: number): void {
    const node: RawNode = {
      line,
      id: given.get("id"),
      label: given.get("label"),
      parent: given.get("pid") ?? this.#nodes.at(-1)?.id,
      attributes: new Map(),
      spells: spellsOf(given),
    };
    addNode(this.graph, node);
    this.#nodes.push(node);
  }

  #openEdge(given: Attributes, line: number): void {
    const type = given.get("type");
    const edge: RawEdge = {
      line,
      id: given.get("id"),
      label: given.get("label"),
      source: given.get("source"),
      target: given.get("target"),
      directed: type === undefined ? this.#directed : type === "directed",
      attributes: new Map(),
      spells: spellsOf(given),
    };
    for (const key of ["kind", "weight"]) {
      const value = given.get(key);
      if (value !== undefined) edge.attributes.set(key, value);
    }
    addEdge(this.graph, edge);
    this.#edge = edge;
  }

  #openInside(name: string, given: Attributes): void {
    const item = this.#edge ?? this.#nodes.at(-1);
    if (name === "attvalue") this.#value(given);
    else if (name === "spell" || name === "slice") item?.spells.push(...spellsOf(given));
    else if (this.#edge === undefined) this.#openInNode(name, given, this.#nodes.at(-1));
  }

  #openInNode(name: string, given: Attributes, node: RawNode | undefined): void {
    if (node === undefined) return;
    if (name === "parent") node.parent = given.get("for");
    if (name !== "position") return;
    node.x = given.get("x");
    node.y = given.get("y");
  }

  #value(given: Attributes): void {
    const item = this.#edge ?? this.#nodes.at(-1);
    const id = given.get("for") ?? given.get("id");
    const value = given.get("value");
    if (item === undefined || id === undefined || value === undefined) return;
    const keys = this.#keys[this.#edge === undefined ? "node" : "edge"];
    addValue(item, keys.get(id)?.title ?? id, value + timesOf(given));
  }

  /** Defaults stand for what an item does not say. */
  #fillIn(what: ItemClass, item: RawNode | RawEdge | undefined): void {
    for (const { title, default: value } of this.#keys[what].values())
      if (value !== undefined && item?.attributes.has(title) === false) item.attributes.set(title, value);
  }
}

function spellsOf(given: Attributes): RawSpell[] {
  const at = given.get("timestamp");
  const start = given.get("start") ?? given.get("startopen") ?? at;
  const end = given.get("end") ?? given.get("endopen") ?? at;
  return start === undefined && end === undefined ? [] : [{ start, end }];
}

/** When a value held, beside it: " (2009-03-01 to 2009-03-10)". */
function timesOf(given: Attributes): string {
  const [spell] = spellsOf(given);
  return spell === undefined ? "" : ` (${spell.start ?? ".."} to ${spell.end ?? ".."})`;
}
