// The control page: nothing happens on it, so its frame times are the machine's noise.
import { mountPeer } from "./mount.js";

mountPeer((root) => {
  root.textContent = "idle";
  root.className = "control-item";
  return { filter: () => {} };
});
