// What the style model says of an answer: the shapes that the guesser and the explanations build on.
import type { MakerOrNone } from '../models/makers';

/**
 * How the text was captured: `markdown` is the answer's own text as it came over the wire, `rendered` the text of the
 * page, in which marks such as `**` and `#` are gone. The two are read by different weights.
 */
export type Representation = 'markdown' | 'rendered';

/** A model, or several that cannot be told apart, that the style model was trained on. */
export interface StyleClass {
  /** Name in the training data, such as `gpt-4o`. Unique. */
  id: string;
  maker: MakerOrNone;
  /** Answers that it was trained on. */
  answers: number;
}

/** What the style of one answer says. Pure numbers: the same text always gives the same reading. */
export interface StyleReading {
  /** Words read, after the cap on the text. Below some fifty a style says little. */
  words: number;
  /** Calibrated natural logarithms of the probability of every maker and `none`; the probabilities sum to 1. */
  makers: Readonly<Record<MakerOrNone, number>>;
  /** The same for each of the model's `classes`, in their order. Less sure than the makers. */
  models: readonly number[];
  /** Uncalibrated logits of every maker, less their mean: what the contributions of `explain` add up to. */
  logits: Readonly<Record<MakerOrNone, number>>;
  /**
   * The answer as a vector of fixed size, comparable between answers read by the same model and representation. The
   * mean over a few answers of a new model stands for it.
   */
  embedding: Float32Array;
}

/** One mark of style in an answer, and how far it speaks for a maker. */
export interface Contribution {
  /** `characters` and `words` are pieces of the text; `layout` is a habit such as the rate of headings. */
  kind: 'characters' | 'words' | 'layout';
  /** The piece as it stands in the text (white space and masked names as marks), or the habit's name. */
  piece: string;
  /** Nats for the maker (above 0) or against it, relative to the mean of all makers. */
  weight: number;
  /** First places of the piece in the text, UTF-16 offsets; empty for a layout habit. */
  spans: readonly (readonly [start: number, end: number])[];
}

/** Why a reading gives a maker its logit: `base` and all weights sum to `logit`. */
export interface Explanation {
  logit: number;
  /** What the maker's logit is before anything is read. */
  base: number;
  /** Every contribution that is not zero, strongest first whatever its sign. */
  contributions: readonly Contribution[];
}

/** A reading, and what it rests on. */
export interface Study {
  reading: StyleReading;
  /**
   * The contributions to a maker's logit that count most: at most so many for it and as many against it, strongest first
   * whatever their sign, each with its first place alone.
   */
  strongest(maker: MakerOrNone, most: number): Contribution[];
}

/** A trained model of style. */
export interface StyleModel {
  /** Day of training, `YYYY-MM-DD`: with it a stored vector can be told from one of another model. */
  day: string;
  classes: readonly StyleClass[];
  /** Length of every embedding. */
  dimensions: number;
  /** Reads an answer. Never throws; reads at most the first and last parts of a very long text. */
  read(text: string, representation: Representation): StyleReading;
  /** The same, to be asked for its reasons: much cheaper than to explain it whole. */
  study(text: string, representation: Representation): Study;
  /** The exact reasons for one maker's logit in `read`. Slower than `read`: for the explanation panel. */
  explain(text: string, representation: Representation, maker: MakerOrNone): Explanation;
}
