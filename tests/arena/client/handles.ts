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
  /** The button of a notice that sends a refused prompt again; null while there is none. */
  tryAgain(): HTMLElement | null;
  /** Buttons that ask for an answer again, in the order of the heads; null where that can not be done. */
  againButtons(): (HTMLElement | null)[];
  /** Takes files as if the user had chosen them. */
  attach(files: { name: string; contentType: string }[]): void;
  /** How many files are with the prompt that is being written. */
  attached(): number;
  /** Asks for answers again in the ways that have no button: by their ids, or both anew. */
  rerun(messageIds: string[]): void;
  resample(): void;
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
