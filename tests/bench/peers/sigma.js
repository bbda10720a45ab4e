// Sigma (WebGL, here in software) with the positions and names that Casus shows; panned by dragging the ground.
import Graph from "graphology";
import Sigma from "sigma";
import { mountPeer } from "./mount.js";

mountPeer((root, { nodes, edges }) => {
  root.classList.add("peer-ready");
  const graph = new Graph({ multi: true });
  for (const { id, name, x, y } of nodes)
    graph.addNode(id, { x, y: -y, size: 8, label: name, color: "#444" });
  for (const { id, source, target } of edges)
    graph.addEdgeWithKey(id, source, target, { size: 2, color: "#999", type: "arrow" });
  let near;
  const dim = { color: "#ddd", label: "" };
  const sigma = new Sigma(graph, root, {
    labelRenderedSizeThreshold: 0,
    nodeReducer: (node, data) => (near === undefined || near.has(node) ? data : { ...data, ...dim }),
    edgeReducer: (edge, data) =>
      near === undefined || graph.extremities(edge).every((end) => near.has(end))
        ? data
        : { ...data, ...dim },
  });
  return {
    filter: (actor) => {
      near = actor === null ? undefined : new Set([actor, ...graph.neighbors(actor)]);
      sigma.refresh();
    },
    spot: () => ({ x: 6, y: 300 }),
  };
});
