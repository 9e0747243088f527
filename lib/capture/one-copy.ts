// Leaves a page to one copy of the content script: the first that lives, however often the script is put in.

/** A copy of the content script that has the page. */
interface Copy {
  /** False once its extension is gone from under it. */
  isAlive(): boolean;
  end(): void;
}

// Copies of one extension share their isolated world's global object; the page cannot see it.
const KEY = Symbol.for('telltale.page-copy');
type Holder = typeof globalThis & { [KEY]?: Copy };

/**
 * Takes the page for this copy, for as long as `life` lasts, and ends one that is orphaned; false when another lives
 * here.
 */
export function takePage(life: AbortController, isAlive: () => boolean): boolean {
  const holder = globalThis as Holder;
  const other = holder[KEY];
  if (other?.isAlive()) return false;
  other?.end();
  holder[KEY] = {
    isAlive: () => !life.signal.aborted && isAlive(),
    end: () => life.abort(),
  };
  return true;
}
