// Cytoscape with the positions and names that Casus shows, edges as it draws them best; panned by dragging the ground.
import cytoscape from "cytoscape";
import { mountPeer } from "./mount.js";

mountPeer((root, { nodes, edges }) => {
  root.classList.add("peer-ready");
  const style = [
    {
      selector: "node",
      style: { width: 24, height: 24, label: "data(name)", "font-size": 12, "text-valign": "bottom" },
    },
    { selector: "edge", style: { width: 2, "curve-style": "bezier", "target-arrow-shape": "triangle" } },
  ];
  const elements = [
    ...nodes.map(({ id, name, x, y }) => ({ data: { id, name }, position: { x, y } })),
    ...edges.map(({ id, source, target }) => ({ data: { id, source, target } })),
  ];
  const cy = cytoscape({ container: root, elements, style, layout: { name: "preset" } });
  return {
    filter: (actor) =>
      cy.batch(() => {
        cy.elements().style("opacity", actor === null ? 1 : 0.2);
        if (actor !== null) cy.getElementById(actor).closedNeighborhood().style("opacity", 1);
      }),
    spot: () => ({ x: 6, y: 300 }),
  };
});
