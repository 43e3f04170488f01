/** The entries of a results address that narrow it. */
export const filters = ["status", "level", "issuer", "year", "subject", "from", "to"] as const;

/** The results page with some entries changed; null removes one. A change starts at page one. */
export function hrefWith(query: URLSearchParams, change: Record<string, string | null>) {
  const next = new URLSearchParams(query);
  next.delete("page");
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === "") next.delete(name);
    else next.set(name, value);
  }
  return next.size ? `/documents?${next}` : "/documents";
}
