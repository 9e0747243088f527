// What the page lets the test driver reach, on an object of the page's own world that no extension's isolated world can see.

/** Elements and states by what they are for, the same in every look. */
export type Handles = {
  box(): HTMLTextAreaElement;
  submit(): HTMLElement;
  /** In the order a, tie, both bad, b; empty while there is nothing to vote on. */
  voteButtons(): HTMLElement[];
  /** In the order a, skip, b; empty while there is nothing to choose. */
  choiceButtons(): HTMLElement[];
  /** The stop button while answers are coming. */
  stopButton(): HTMLElement | null;
  turnCount(): number;
  /** Whether no answer of the newest turn is coming any more. */
  isDone(): boolean;
  /** Whether the newest turn's cards show names of models. */
  isNamed(): boolean;
  /** Head texts of all cards, newest turn first, side a before b; also of a column that was dropped. */
  heads(): string[];
  /** Answer texts as rendered, in the order of the heads. */
  answers(): string[];
};

type Page = { practice?: Partial<Handles> };

/** Adds to what the driver can reach. */
export function expose(handles: Partial<Handles>): void {
  const page = globalThis as Page;
  page.practice ??= {};
  Object.assign(page.practice, handles);
}
