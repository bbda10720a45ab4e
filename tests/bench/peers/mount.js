// What every peer's page does: fetch the items, mount, and hand out a filter. Timing is done from outside (run.mjs).
export async function mountPeer(mount) {
  const text = await (await fetch("/items.json")).text();
  performance.mark("data");
  const data = JSON.parse(text);
  for (const item of data.items ?? []) item.actors = new Set(item.actors);
  const peer = await mount(document.getElementById("root"), data);
  window.peer = {
    filter: (actor) =>
      // Graphs are given the actor; timelines are given what is left.
      data.items === undefined
        ? peer.filter(actor)
        : peer.filter(actor === null ? data.items : data.items.filter((item) => item.actors.has(actor))),
    spot: peer.spot,
  };
}
