import TL from "../out/timelinejs.mjs";
import "@knight-lab/timelinejs/dist/css/timeline.css";
import { mountPeer } from "./mount.js";

const dateOf = (ms) => {
  const date = new Date(ms);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

mountPeer(async (root, { items, lanes }) => {
  const show = (kept) =>
    new Promise((resolve) => {
      root.replaceChildren();
      const box = document.createElement("div");
      box.id = "timelinejs";
      box.style.cssText = "width:100%;height:700px";
      root.append(box);
      const events = kept.map((item) => ({
        unique_id: `e${item.id}`,
        group: lanes[item.lane],
        start_date: dateOf(item.start),
        end_date: dateOf(item.end),
        text: { headline: item.title, text: "" },
      }));
      const timeline = new TL.Timeline(
        box.id,
        { events },
        { timenav_height: 350, hash_bookmark: false, font: null, script_path: "/", track_events: [] },
      );
      timeline.on("loaded", resolve);
    });
  show(items);
  return {
    filter: show,
    spot: () => {
      const box = root.querySelector(".tl-timenav")?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2 + 200, y: box.y + box.height - 30 };
    },
  };
});
