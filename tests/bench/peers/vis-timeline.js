import { DataSet, Timeline } from "vis-timeline/standalone";
import "vis-timeline/styles/vis-timeline-graph2d.css";
import { mountPeer } from "./mount.js";

mountPeer((root, { items, lanes }) => {
  const toItem = (item) => ({
    id: item.id,
    group: item.lane,
    start: item.start,
    end: item.end,
    content: item.title,
  });
  const from = Math.min(...items.map((item) => item.start));
  const to = Math.max(...items.map((item) => item.end));
  const timeline = new Timeline(
    root,
    new DataSet(items.map(toItem)),
    new DataSet(lanes.map((content, id) => ({ id, content }))),
    { height: "700px", start: from, end: to, verticalScroll: true, zoomKey: "ctrlKey" },
  );
  return { filter: (kept) => timeline.setItems(new DataSet(kept.map(toItem))) };
});
