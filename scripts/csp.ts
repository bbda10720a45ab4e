import type { Plugin } from "vite";

/** The Content-Security-Policy of the page: nothing off-origin, no markup or script from strings. */
export function policy(): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types app-worker",
  ].join("; ");
}

/** Puts the policy into the built page's head and into the preview's headers. */
export function csp(): Plugin {
  return {
    name: "casus-csp",
    config: () => ({
      preview: {
        headers: {
          "Content-Security-Policy": `${policy()}; frame-ancestors 'none'`,
          "X-Content-Type-Options": "nosniff",
          "Referrer-Policy": "no-referrer",
          "Cross-Origin-Opener-Policy": "same-origin",
        },
      },
    }),
    transformIndexHtml: {
      order: "post",
      handler(_html, context) {
        if (context.server) return [];
        return [
          {
            tag: "meta",
            attrs: { "http-equiv": "Content-Security-Policy", content: policy() },
            injectTo: "head-prepend" as const,
          },
        ];
      },
    },
  };
}
