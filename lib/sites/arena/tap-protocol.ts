// What the tap in the page's world and the content script say to each other. No imports: the tap must stay tiny.

/** Announces the tap's private channel name; heard only by scripts that run before the page's own. */
export const TAP_HELLO = 'telltale:tap';
/** The content script's request for that announcement, and its receipt. */
export const CONTENT_HELLO = 'telltale:content';

/** Largest request body passed on, UTF-16 units. */
export const MAX_REQUEST_BODY = 2_097_152;
/** Largest session record passed on, UTF-16 units. */
export const MAX_RECORD_BODY = 8_388_608;
/** Bytes of one answer stream after which the tap stops listening. */
export const MAX_STREAM_BYTES = 33_554_432;

/**
 * Path tails of requests whose reply is an answer stream (site contract, 2.1). The prefix and the host change; the tail
 * has not since 2025.
 */
export const STREAM_TAIL =
  /\/stream\/(create-evaluation|post-to-evaluation|retry-evaluation-session-message|rerun|resample)(?:\/|$)/;
/** Path of the session record that the page itself loads (2.6). */
export const RECORD_TAIL = /\/api\/evaluation\/[0-9a-f-]{36}$/i;
/** A path that a vote may be posted to (2.9); server actions are known by their header instead. */
export const VOTE_TAIL = /\/api\/vote$/;

/** A message from the tap, as JSON in the detail of a CustomEvent on the private channel. */
export type TapMessage =
  | {
      k: 'request';
      id: number;
      kind: 'stream' | 'action';
      /** Path of the request's URL, without host and query. */
      path: string;
      /** Request body where it was text; null otherwise. */
      body: string | null;
      /** Time of the request, ms since the epoch. */
      at: number;
    }
  | { k: 'head'; id: number; status: number; type: string; at: number }
  /** A decoded part of the stream; `t` is ms since the request. */
  | { k: 'data'; id: number; text: string; t: number }
  | {
      k: 'end';
      id: number;
      how: 'complete' | 'aborted' | 'failed' | 'capped';
      t: number;
      at: number;
    }
  | { k: 'record'; path: string; text: string; at: number };
