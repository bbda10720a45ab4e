import React from "react";
import TimelineModule from "react-calendar-timeline";
import { createRoot } from "react-dom/client";
import "react-calendar-timeline/lib/Timeline.css";
import { mountPeer } from "./mount.js";

const Timeline = TimelineModule.default ?? TimelineModule;

mountPeer((root, { items, lanes }) => {
  const groups = lanes.map((title, id) => ({ id, title }));
  const from = Math.min(...items.map((item) => item.start));
  const to = Math.max(...items.map((item) => item.end));
  const page = createRoot(root);
  const show = (kept) =>
    page.render(
      React.createElement(Timeline, {
        groups,
        items: kept.map((item) => ({
          id: item.id,
          group: item.lane,
          title: item.title,
          start_time: item.start,
          end_time: item.end,
          canMove: false,
          canResize: false,
        })),
        defaultTimeStart: from,
        defaultTimeEnd: to,
        stackItems: true,
        lineHeight: 24,
        maxZoom: to - from,
        minZoom: 36e5,
      }),
    );
  show(items);
  return {
    filter: show,
    spot: () => {
      const box = root.querySelector(".rct-scroll").getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + 200 };
    },
  };
});
