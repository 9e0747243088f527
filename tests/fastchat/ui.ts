// What the practice server tells its page to show: one state of one tab.
export type Tab = 'anony' | 'named' | 'direct';
export type Phase = 'hidden' | 'off' | 'on';
export type VoteType = 'leftvote' | 'rightvote' | 'tievote' | 'bothbad_vote';

/** A prompt and what stands below it; null while there is not even a cursor. */
export type Message = [string, string | null];

export interface Ui {
  chats: Message[][];
  names: [string, string];
  votes: Phase;
  /** "New Round" and "Regenerate" can be pressed. */
  canGoOn: boolean;
  /** Prompts can be sent. */
  isOpen: boolean;
}

export type Action =
  | { type: 'submit'; prompt: string; models: [string, string] }
  | { type: 'vote'; vote: VoteType }
  | { type: 'regenerate' }
  | { type: 'clear' };
