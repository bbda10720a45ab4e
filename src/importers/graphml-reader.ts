import {
  addEdge,
  addNode,
  addValue,
  emptyGraph,
  type RawEdge,
  type RawGraph,
  type RawNode,
} from "./raw-graph.ts";
import type { Attributes, XmlHandler } from "./xml-reader.ts";

interface Key {
  readonly name: string;
  readonly for: string;
  default?: string;
}

/** Hears a GraphML file, with the labels and places that yEd adds to it, and makes a raw graph of it. */
export class GraphmlReader implements XmlHandler {
  readonly graph: RawGraph = emptyGraph("GraphML");
  readonly #keys = new Map<string, Key>();
  readonly #nodes: RawNode[] = [];
  /** `edgedefault` of the graphs that are open; graphs may stand inside nodes. */
  readonly #directed: boolean[] = [];
  #edge: RawEdge | undefined;
  #key: Key | undefined;
  #text: string | undefined;

  open(name: string, given: Attributes, line: number): void {
    switch (name) {
      case "key":
        this.#declare(given);
        return;
      case "graph":
        this.#directed.push(given.get("edgedefault") === "directed");
        return;
      case "node":
        this.#openNode(given, line);
        return;
      case "edge":
      case "hyperedge":
        this.#openEdge(name, given, line);
        return;
      case "data":
        this.#key = this.#keys.get(given.get("key") ?? "");
        this.#text = "";
        return;
      case "default":
      case "desc":
      case "NodeLabel":
      case "EdgeLabel":
        this.#text = "";
        return;
      case "Geometry":
        this.#place(given);
    }
  }

  text(text: string): void {
    if (this.#text !== undefined) this.#text += text;
  }

  close(name: string): void {
    const text = this.#text?.trim() ?? "";
    this.#text = undefined;
    switch (name) {
      case "data":
        if (this.#key !== undefined && text !== "") this.#put(this.#key.name, text);
        this.#key = undefined;
        return;
      case "default":
        if (this.#key !== undefined) this.#key.default = text;
        return;
      case "desc":
        if (text !== "") this.#put("description", text);
        return;
      case "NodeLabel":
      case "EdgeLabel":
        this.#name(text);
        return;
      case "key":
        this.#key = undefined;
        return;
      case "graph":
        this.#directed.pop();
        return;
      case "node":
        this.#fillIn("node", this.#nodes.pop());
        return;
      case "edge":
      case "hyperedge":
        this.#fillIn("edge", this.#edge);
        this.#edge = undefined;
    }
  }

  #declare(given: Attributes): void {
    const id = given.get("id");
    if (id === undefined) return;
    this.#key = { name: given.get("attr.name") || id, for: given.get("for") ?? "all" };
    this.#keys.set(id, this.#key);
  }

  #openNode(given: Attributes, line: number): void {
    const node: RawNode = {
      line,
      id: given.get("id"),
      parent: this.#nodes.at(-1)?.id,
      attributes: new Map(),
      spells: [],
    };
    addNode(this.graph, node);
    this.#nodes.push(node);
  }

  #openEdge(name: string, given: Attributes, line: number): void {
    const directed = given.get("directed");
    const edge: RawEdge = {
      line,
      id: given.get("id"),
      source: given.get("source"),
      target: given.get("target"),
      directed: directed === undefined ? (this.#directed.at(-1) ?? false) : directed === "true",
      hyper: name === "hyperedge",
      attributes: new Map(),
      spells: [],
    };
    addEdge(this.graph, edge);
    this.#edge = edge;
  }

  #put(name: string, value: string): void {
    const item = this.#edge ?? this.#nodes.at(-1);
    if (item === undefined) {
      if (name === "description") this.graph.description = value;
      if (name === "handling") this.graph.handling = /^handling: (.+)$/s.exec(value)?.[1];
      return;
    }
    if (name.toLowerCase() === "label") item.label = value;
    else if (this.#edge === undefined && /^[xy]$/i.test(name)) {
      const node = this.#nodes.at(-1);
      if (node && name.toLowerCase() === "x") node.x = value;
      else if (node) node.y = value;
    } else addValue(item, name, value);
  }

  #name(text: string): void {
    const item = this.#edge ?? this.#nodes.at(-1);
    if (item !== undefined && text !== "") item.label ??= text;
  }

  /** The box of a node of yEd, by its top left corner; y grows downwards there. */
  #place(given: Attributes): void {
    const node = this.#edge === undefined ? this.#nodes.at(-1) : undefined;
    if (node === undefined || node.x !== undefined) return;
    const middle = (at: string, size: string) =>
      String(Number(given.get(at) ?? Number.NaN) + Number(given.get(size) ?? 0) / 2);
    node.x = middle("x", "width");
    node.y = middle("y", "height");
    this.graph.yUp = false;
  }

  #fillIn(what: "node" | "edge", item: RawNode | RawEdge | undefined): void {
    for (const key of this.#keys.values()) {
      const meant = key.for === what || key.for === "all";
      if (meant && key.default !== undefined && item?.attributes.has(key.name) === false)
        item.attributes.set(key.name, key.default);
    }
  }
}
