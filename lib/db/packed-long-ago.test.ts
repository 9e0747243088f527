// Tests that what earlier releases packed can be read for ever.
import { describe, expect, it } from 'vitest';
import { unpackCuts } from './packed-cuts';

const OLD_TEXT =
  'Spring tides come at new moon; neap tides, a week on. \u6f6e\u306f\u4e8c\u5ea6 12345 km\n\nTides \ud83c\udf0a end.';
/** Made once by the code of the time; never to be made anew. */
const KEPT = [
  {
    by: 'rule 0',
    packed: '003b3333333333333333333333334303b819204021402140214021402140214021402140',
    cuts: {
      ends: [
        3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 33, 36, 39, 42, 45, 48, 51, 54, 57, 60, 63, 66, 69, 72,
        75, 79, 82,
      ],
      times: [
        300, 301, 303, 303, 304, 306, 306, 307, 309, 309, 310, 312, 312, 313, 315, 315, 316, 318,
        318, 319, 321, 321, 322, 324, 324, 325, 327,
      ],
    },
  },
  {
    by: 'rule 1',
    packed: '0129ef9fb8cbdf9202dc19c0022cc0022cc0022cc0022cc0022cc0022cc0022cc0022c',
    cuts: {
      ends: [7, 13, 18, 21, 25, 31, 36, 43, 45, 50, 54, 59, 65, 69, 75, 78, 82],
      times: [310, 320, 330, 340, 350, 360, 370, 380, 390, 400, 410, 420, 430, 440, 450, 460, 470],
    },
  },
  {
    by: 'rule 2',
    packed: '123cef9fb8cbdfe211190122e09c1ce13ee13ee13ee13ee13ee13ee13ee13ee13ee13ee13ee13ee13e01',
    cuts: {
      ends: [
        6, 12, 17, 20, 24, 29, 30, 35, 41, 42, 44, 49, 52, 53, 54, 55, 56, 57, 58, 62, 64, 67, 69,
        74, 75, 77, 81, 82,
      ],
      times: [
        312.3, 312.3, 324.6, 324.6, 336.9, 336.9, 349.2, 349.2, 361.5, 361.5, 373.8, 373.8, 386.1,
        386.1, 398.4, 398.4, 410.7, 410.7, 423, 423, 435.3, 435.3, 447.6, 447.6, 459.9, 459.9,
        472.2, 472.2,
      ],
    },
  },
  {
    by: 'rule 3, any pieces',
    packed: '034a6cce46febfe89b8324',
    cuts: {
      ends: [
        3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 33, 36, 39, 42, 45, 48, 51, 54, 57, 60, 63, 66, 69, 72,
        75, 79, 82,
      ],
      times: [
        300, 301, 303, 303, 304, 306, 306, 307, 309, 309, 310, 312, 312, 313, 315, 315, 316, 318,
        318, 319, 321, 321, 322, 324, 324, 325, 327,
      ],
    },
  },
  {
    by: 'rule 3, words',
    packed: '0361f8f4f98a88e0b47c4fa91e',
    cuts: {
      ends: [7, 13, 18, 21, 25, 31, 36, 43, 45, 50, 54, 59, 65, 69, 75, 78, 82],
      times: [310, 320, 330, 340, 350, 360, 370, 380, 390, 400, 410, 420, 430, 440, 450, 460, 470],
    },
  },
  {
    by: 'rule 3, tokens',
    packed: '138d37e883b5051f665afad15b9d',
    cuts: {
      ends: [
        6, 12, 17, 20, 24, 29, 30, 35, 41, 42, 44, 49, 52, 53, 54, 55, 56, 57, 58, 62, 64, 67, 69,
        74, 75, 77, 81, 82,
      ],
      times: [
        312.3, 312.3, 324.6, 324.6, 336.9, 336.9, 349.2, 349.2, 361.5, 361.5, 373.8, 373.8, 386.1,
        386.1, 398.4, 398.4, 410.7, 410.7, 423, 423, 435.3, 435.3, 447.6, 447.6, 459.9, 459.9,
        472.2, 472.2,
      ],
    },
  },
];

describe('unpackCuts, of what was packed long ago', () => {
  it.each(KEPT)('reads what $by packed', ({ packed, cuts }) => {
    const bytes = packed.match(/../g) ?? [];
    const text = String.fromCharCode(...bytes.map((byte) => Number.parseInt(byte, 16)));
    expect(unpackCuts(text, OLD_TEXT)).toEqual(cuts);
  });
});
