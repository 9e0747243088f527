// Reads from where an answer was cut which vocabulary its maker's tokenizer has.
import type { Tokenizer, TokenStream } from '../tokenizers/tokenizer';
import { VOCABULARIES, type VocabularyId } from '../tokenizers/vocabularies';
import { NULLS, type NullId, NullReader } from './nulls';
import { eachPiece, type Pieces } from './pieces';
import { CutModel } from './run-lengths';

/** How well the cuts fit one vocabulary. */
export interface VocabularyFit {
  id: VocabularyId;
  /** How many of the pieces end between two tokens. */
  fits: number;
  /** How many pieces were looked at; the answer's last one ends anyhow and is not. */
  of: number;
  /** Of the cuts given the vocabulary, nats. */
  logLikelihood: number;
  /** Tokens that end in the text read so far. */
  tokens: number;
}

/** What the cuts of an answer say so far. */
export interface CutReading {
  perVocabulary: VocabularyFit[];
  /** Log-likelihood of the cuts under each way of cutting that knows no tokens, nats. */
  nulls: Record<NullId, number>;
  /** The likeliest of `nulls`. */
  bestNull: NullId;
  /** The likeliest vocabulary; null means no token-level evidence. */
  best: VocabularyId | null;
  /** `best` and what cannot be told from it; empty when `best` is null. */
  group: VocabularyId[];
  /** Log-likelihood ratio of each vocabulary against the best null, nats; 0 for vocabularies that were not asked. */
  llr: Record<VocabularyId, number>;
  /** The same for "a tokenizer that we do not have". */
  unknown: number;
  /** Tokens in each piece in the likeliest vocabulary, whether or not it is named. */
  tokensPerPiece: number[];
}

/** A vocabulary is named when it is that much likelier than each null, nats. */
export const NAMED_FROM = Math.log(100);
/** And that much likelier than a tokenizer that we do not have, nats. */
export const KNOWN_FROM = Math.log(6);
/** Vocabularies less than this behind the best cannot be told from it, nats. */
export const GROUP_WITHIN = Math.log(50);

/** Pieces and UTF-16 units that are read of one answer; what comes after adds nothing. */
const MAX_PIECES = 20_000;
const MAX_UNITS = 500_000;

/**
 * How often a cut falls inside a token. The right vocabulary: hardly ever. A tokenizer that we do not have, seen
 * through one that we have: in 1 to 20 of a hundred, as the known ones do through one another.
 */
const NOISE = [
  { misses: 0.5, hits: 100 },
  { misses: 4, hits: 56 },
];
const RIGHT = 0;
const RELATED = 1;

/** One vocabulary's tokens beside the pieces. */
class TokenRuler {
  readonly id: VocabularyId;
  readonly model = new CutModel(NOISE);
  readonly tokensPerPiece: number[] = [];
  readonly #stream: TokenStream;
  #ends: number[] = [];
  #next = 0;
  /** All ends up to here are known. */
  settled = 0;
  tokens = 0;

  constructor(tokenizer: Tokenizer) {
    this.id = tokenizer.id;
    this.#stream = tokenizer.stream();
  }

  push(piece: string): void {
    this.#add(this.#stream.push(piece));
  }

  end(): void {
    this.#add(this.#stream.end());
    this.settled = Number.POSITIVE_INFINITY;
  }

  #add(ends: readonly number[]): void {
    for (const end of ends) this.#ends.push(end);
    this.tokens += ends.length;
    this.settled = this.#ends.at(-1) ?? this.settled;
  }

  /** Scores the piece that ends at `cut`, an absolute UTF-16 offset that is settled. */
  score(cut: number, logAnywhere: number): void {
    const from = this.#next;
    while ((this.#ends[this.#next] ?? Number.POSITIVE_INFINITY) <= cut) this.#next++;
    const tokens = this.#next - from;
    const fits = this.#next > 0 && this.#ends[this.#next - 1] === cut;
    this.model.learn(tokens, fits, logAnywhere);
    this.tokensPerPiece.push(tokens);
    this.#forget();
  }

  /** Drops ends that were passed, all but the last one known. */
  #forget(): void {
    if (this.#next < 1024) return;
    this.#ends = this.#ends.slice(this.#next);
    this.#next = 0;
  }
}

/** Reads cuts while an answer grows. Not to be shared between two answers; costs about as much as the text is long. */
export class CutReader {
  readonly #rulers: readonly TokenRuler[];
  readonly #nulls = new NullReader();
  /** Text from the last place that was looked at. */
  #text = '';
  #from = 0;
  readonly #cuts: number[] = [];
  #scored = 0;
  #isFull = false;

  constructor(tokenizers: readonly Tokenizer[]) {
    this.#rulers = tokenizers.map((tokenizer) => new TokenRuler(tokenizer));
  }

  /** Takes the next piece of the answer. */
  push(piece: string): void {
    const end = this.#from + this.#text.length + piece.length;
    if (piece === '') return;
    this.#isFull ||= end > MAX_UNITS || this.#cuts.length === MAX_PIECES;
    if (this.#isFull) return;
    this.#text += piece;
    this.#cuts.push(end);
    for (const ruler of this.#rulers) ruler.push(piece);
    this.#read();
  }

  /** The answer is complete: looks at what was still open. */
  end(): void {
    for (const ruler of this.#rulers) ruler.end();
    this.#read();
  }

  /** Scores the cuts that are settled for all, and have text behind them. */
  #read(): void {
    const known = this.#from + this.#text.length - 1;
    const settled = this.#rulers.reduce((least, ruler) => Math.min(least, ruler.settled), known);
    let at = this.#from;
    for (; this.#scored < this.#cuts.length; this.#scored++) {
      const cut = this.#cuts[this.#scored] ?? 0;
      if (cut > settled) break;
      for (; at < cut; at++) this.#step(at, cut);
    }
    this.#text = this.#text.slice(at - this.#from);
    this.#from = at;
  }

  /** Goes over the character at offset `at`, which belongs to the piece that ends at `cut`. */
  #step(at: number, cut: number): void {
    const index = at - this.#from;
    const units = [this.#text.charCodeAt(index), this.#text.charCodeAt(index + 1)] as const;
    const logAnywhere = this.#nulls.step(...units, at + 1 === cut);
    if (logAnywhere === null) return;
    for (const ruler of this.#rulers) ruler.score(cut, logAnywhere);
  }

  /** What the cuts say so far. */
  result(): CutReading {
    const nulls = this.#nulls.logLikelihoods();
    const bestNull = NULLS.reduce((best, id) => (nulls[id] > nulls[best] ? id : best));
    const llr = Object.fromEntries(VOCABULARIES.map((id) => [id, 0])) as CutReading['llr'];
    for (const { id, model } of this.#rulers)
      llr[id] = model.logLikelihood(RIGHT) - nulls[bestNull];
    const unknown = this.#unknown() - nulls[bestNull];
    const asked = [...this.#rulers].sort((a, b) => llr[b.id] - llr[a.id]);
    const [first] = asked;
    const isNamed =
      first !== undefined && llr[first.id] >= NAMED_FROM && llr[first.id] - unknown >= KNOWN_FROM;
    const near = asked.filter(({ id }) => first && llr[first.id] - llr[id] < GROUP_WITHIN);
    return {
      perVocabulary: this.#rulers.map(({ id, model, tokens }) => ({
        id,
        fits: model.fits,
        of: model.of,
        logLikelihood: model.logLikelihood(RIGHT),
        tokens,
      })),
      nulls,
      bestNull,
      best: isNamed ? first.id : null,
      group: isNamed ? near.map(({ id }) => id) : [],
      llr,
      unknown,
      tokensPerPiece: [...(first?.tokensPerPiece ?? [])],
    };
  }

  /** Log-likelihood of a tokenizer that we do not have: related to one of those that we have, each as likely. */
  #unknown(): number {
    const all = this.#rulers.map(({ model }) => model.logLikelihood(RELATED));
    const most = Math.max(...all);
    if (all.length === 0) return Number.NEGATIVE_INFINITY;
    return most + Math.log(all.reduce((sum, one) => sum + Math.exp(one - most), 0) / all.length);
  }
}

/** What the cuts of a whole answer say. */
export function readCuts(pieces: Pieces, tokenizers: readonly Tokenizer[]): CutReading {
  const reader = new CutReader(tokenizers);
  for (const piece of eachPiece(pieces)) reader.push(piece);
  reader.end();
  return reader.result();
}
