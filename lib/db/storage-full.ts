// Tells a full disk from other failures of the database.

/** True when a write failed because there is no room; the database wraps such errors, sometimes more than once. */
export function isStorageFull(error: unknown): boolean {
  const seen = new Set<unknown>();
  for (
    let at = error;
    at instanceof Error && !seen.has(at);
    at = 'inner' in at ? at.inner : at.cause
  ) {
    if (at.name === 'QuotaExceededError' || /quota/i.test(at.message)) return true;
    seen.add(at);
  }
  return false;
}
