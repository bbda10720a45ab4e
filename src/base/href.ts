/** The address, when it is plain http or https; anything else must not become a link. */
export function safeHref(address: string | undefined): string | undefined {
  return address !== undefined && /^https?:\/\/[^\s\p{Cc}\p{Cf}]+$/iu.test(address) ? address : undefined;
}
