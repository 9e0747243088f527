// Something large that a guess can make use of and does not need: loaded in the background, kept while the worker lives.

/** One resource. Loading never throws: what cannot be loaded is done without, and tried again when next asked for. */
export class Resource<T> {
  private loading: Promise<T | null> | null = null;
  private loaded: T | null = null;

  constructor(
    /** Short name for what had to be done without. */
    readonly name: string,
    private readonly load: () => Promise<T>,
  ) {}

  /** What was loaded; null while it is not there. */
  get value(): T | null {
    return this.loaded;
  }

  /** Begins to load, or joins what was begun; null when it cannot be loaded. */
  start(): Promise<T | null> {
    this.loading ??= this.load().then(
      (value) => {
        this.loaded = value;
        return value;
      },
      () => {
        this.loading = null;
        return null;
      },
    );
    return this.loading;
  }
}

/** Waits until all are loaded or have failed, but no longer than `patience` ms. Never rejects. */
export function settled(all: readonly Resource<unknown>[], patience: number): Promise<void> {
  if (all.every(({ value }) => value !== null)) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patience);
    void Promise.all(all.map((one) => one.start())).then(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
