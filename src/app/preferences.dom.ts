import type { Session } from "../state/state.ts";
import type { AppStore } from "../state/store.ts";

const SCHEME_KEY = "casus/scheme";
const KEYS_KEY = "casus/single-keys";

/** What the reader chose on an earlier visit. */
export function preferences(page: Window): Pick<Session, "scheme" | "singleKeys"> {
  const scheme = stored(page, SCHEME_KEY);
  return {
    scheme: scheme === "light" || scheme === "dark" ? scheme : "system",
    singleKeys: stored(page, KEYS_KEY) !== "off",
  };
}

/** Shows the chosen colours, and keeps what was chosen. */
export function followScheme(page: Window, store: AppStore): void {
  const apply = () => {
    const { scheme, singleKeys } = store.getState().session;
    const root = page.document.documentElement;
    if (scheme === "system") root.removeAttribute("data-scheme");
    else root.setAttribute("data-scheme", scheme);
    remember(page, SCHEME_KEY, scheme);
    remember(page, KEYS_KEY, singleKeys ? "on" : "off");
  };
  apply();
  store.subscribe((state, before) => {
    const changed =
      state.session.scheme !== before.session.scheme ||
      state.session.singleKeys !== before.session.singleKeys;
    if (changed) apply();
  });
}

function stored(page: Window, key: string): string | null {
  try {
    return page.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(page: Window, key: string, value: string): void {
  try {
    page.localStorage.setItem(key, value);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
