// What the tap in the page's world and the content script say to each other. No imports: the tap must stay tiny.

/** Announces the tap's private channel name; heard only by scripts that run before the page's own. */
export const TAP_HELLO = 'telltale:tap';
/** The content script's request for that announcement, and its receipt. */
export const CONTENT_HELLO = 'telltale:content';
/** Name of the way back to the tap, behind the channel's own name. */
export const TO_TAP = ':to-tap';

/** Largest request body passed on, UTF-16 units. */
export const MAX_REQUEST_BODY = 2_097_152;
/** Largest session record passed on, UTF-16 units. */
export const MAX_RECORD_BODY = 8_388_608;
/** Bytes of one answer stream after which the tap stops listening. */
export const MAX_STREAM_BYTES = 67_108_864;
/** Most that is passed on of the reply to an action, bytes. */
export const MAX_ACTION_REPLY = 262_144;
/** Most that is passed on of a reply that refuses a request, bytes. */
export const MAX_REFUSAL = 4_096;
/** Longest pattern that the tap takes. */
export const MAX_PATTERN = 500;

/**
 * Which of the page's own requests matter, as sources of regular expressions over the path (no host, no query; case
 * does not count). Null or missing: none. Where several fit, the first in this order counts.
 */
export interface TapPatterns {
  /** Requests of any method whose reply is an answer stream. */
  stream: string | null;
  /** Posts that matter by themselves; nothing of a good reply is passed on. */
  note: string | null;
  /** Posts that say something of answers, such as a vote. */
  action: string | null;
  /** Gets whose whole reply is passed on. */
  record: string | null;
  /** Pages whose flight form (asked for with the `rsc` header) is passed on as a record. */
  page: string | null;
  /** Name of the request header that makes any post an action. */
  actionHeader: string | null;
  /** Over the request's body: actions whose reply is passed on. '' stands for all of them. */
  actionReply: string | null;
}

/** A message to the tap, as JSON in the detail of a CustomEvent on the channel's way back. */
export interface TapOrder {
  k: 'configure';
  /** Null for those that the tap came with. */
  patterns: TapPatterns | null;
}

/**
 * A message from the tap, as JSON in the detail of a CustomEvent on the private channel. A call begins with `request`
 * and ends with `end`, whatever becomes of it; `head` comes between them where the server replied at all.
 */
export type TapMessage =
  /** The tap is there and has learnt that it is heard. Calls count from 1. */
  | { k: 'ready'; id: 0 }
  | {
      k: 'request';
      id: number;
      kind: 'stream' | 'note' | 'action';
      /** Upper case. */
      method: string;
      /** Path of the request's URL, without host and query. */
      path: string;
      /** Request body where it was text; null otherwise. */
      body: string | null;
      /** Time of the request, ms since the epoch. */
      at: number;
    }
  | {
      k: 'head';
      id: number;
      status: number;
      /** The content type; '' for none. */
      type: string;
      /** The headers `retry-after` and `cf-mitigated`; null where they are missing. */
      retryAfter: string | null;
      cfMitigated: string | null;
      at: number;
    }
  /** A decoded part of the stream; `t` is ms since the request. */
  | { k: 'data'; id: number; text: string; t: number }
  /** What came back in place of a stream, or for an action: its beginning, or all of it. */
  | { k: 'reply'; id: number; text: string; isWhole: boolean; at: number }
  | {
      k: 'end';
      id: number;
      how: 'complete' | 'aborted' | 'failed' | 'capped';
      t: number;
      at: number;
    }
  | { k: 'record'; path: string; type: string; text: string; at: number };
