/** What the browsers that know Trusted Types give; the DOM library does not type it yet. */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): unknown };
}

/** Scripts of our own workers: built ones, and their sources while developing. */
const KNOWN = /\/(?:assets\/[\w-]+\.worker(?:-[\w-]+)?\.js|src\/[\w-]+\/[\w-]+\.worker\.ts)$/;

let policy: ReturnType<PolicyFactory["createPolicy"]> | undefined;

/** Starts a module worker from an address that a `?worker&url` import gave; throws on any other address. */
export function startWorker(url: string): Worker {
  return new Worker(trusted(url) as string, { type: "module" });
}

/** The address, when it is one of our own workers on this origin; throws a TypeError otherwise. */
export function knownWorkerUrl(url: string, base: string): string {
  const address = new URL(url, base);
  const sameOrigin = address.origin === new URL(base).origin;
  if (!sameOrigin || !KNOWN.test(address.pathname)) throw new TypeError(`Not a worker of this app: ${url}`);
  return address.href;
}

function trusted(url: string): unknown {
  const factory = (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes;
  if (!factory) return knownWorkerUrl(url, location.href);
  policy ??= factory.createPolicy("app-worker", {
    createScriptURL: (address) => knownWorkerUrl(address, location.href),
  });
  return policy.createScriptURL(url);
}
