// Counts for people: own places apart from packs of others.
import { expect, it } from 'vitest';
import { VECTORS } from './learnt';
import { addLesson, emptyPack, type Lesson } from './pack';
import { summaryOf } from './summary';

it('lists the models of each own place, the most frequent first, and packs of others apart', () => {
  const lesson = (model: string): Lesson => ({
    place: 'arena|chat|markdown',
    model,
    maker: 'xai',
    isMet: true,
    vector: [1],
  });
  const own = [lesson('x'), lesson('y'), lesson('y')].reduce(addLesson, emptyPack('me', VECTORS));
  const other = addLesson(emptyPack('you', 'older'), lesson('z'));
  expect(
    summaryOf([
      { ...own, own: true },
      { ...other, own: false },
    ]),
  ).toEqual({
    places: [
      {
        site: 'arena',
        modality: 'chat',
        representation: 'markdown',
        models: [
          { model: 'y', maker: 'xai', n: 2 },
          { model: 'x', maker: 'xai', n: 1 },
        ],
      },
    ],
    packs: [{ id: 'you', answers: 1, isUsed: false }],
  });
});
