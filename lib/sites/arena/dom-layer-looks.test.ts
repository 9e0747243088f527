// With the wire silent, the page alone gives the whole record, whatever it looks like.
// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { GENERATIONS, LOCALES, type Look } from '../../../tests/arena/client/look';
import { button, finish, ID, Stage } from '../../../tests/arena/dom-stage';

const LOOKS = GENERATIONS.flatMap((generation) =>
  LOCALES.flatMap((locale) =>
    [false, true].map((nonsense) => ({ generation, locale, nonsense }) as Partial<Look>),
  ),
);

beforeEach(() => {
  document.documentElement.className = '';
});

describe.each(LOOKS.map((look) => [Object.values(look).join(' '), look] as const))(
  'DomLayer alone on %s',
  (_, look) => {
    it('tells two turns, their ends and one vote for both', async () => {
      const stage = await new Stage().open(look);
      const first = stage.send('How **far**?\n\nIn km.');
      finish(first.a, 'About **400**.');
      first.b.text = 'Hm';
      stage.look();
      expect(stage.layer.isStreaming).toBe(true);
      finish(first.b, 'Hm, far.');
      stage.look(300, 3);
      const second = stage.send('Why?');
      finish(second.a, 'So.');
      finish(second.b, 'Because.');
      stage.look(300, 3);
      expect(stage.of('turnStarted')).toMatchObject([
        { turnId: `dom-${ID}-0`, prompt: 'How **far**?\n\nIn km.', mode: 'battle', layer: 'dom' },
        { turnId: `dom-${ID}-1`, prompt: 'Why?', mode: 'battle', lanes: ['a', 'b'] },
      ]);
      expect(stage.text('a', `dom-${ID}-0`)).toBe('About 400.');
      expect(stage.text('b', `dom-${ID}-0`)).toBe('Hm, far.');
      expect(stage.text('b', `dom-${ID}-1`)).toBe('Because.');
      expect(stage.of('sideDone').map((e) => e.finish)).toEqual(['stop', 'stop', 'stop', 'stop']);
      expect(stage.of('streamEnded').map((e) => e.how)).toEqual(['complete', 'complete']);
      expect(stage.layer.isStreaming).toBe(false);
      stage.click(button(3));
      stage.look();
      expect(stage.of('voted')).toEqual([]);
      first.value = second.value = 'model_b';
      stage.look(600, 4);
      for (const { a, b } of [first, second]) [a.name, b.name] = ['example-large', 'quiet-otter'];
      stage.look(600, 4);
      expect(stage.of('voted')).toMatchObject([
        { raw: 'b', source: 'dom', messageAId: `dom-${ID}-1`, modelsRevealed: false },
      ]);
      expect(stage.of('revealed')).toEqual([]);
      expect(stage.of('answerRestarted')).toEqual([]);
    });

    it('tells an answer that failed and was made anew', async () => {
      const stage = await new Stage().open(look);
      const turn = stage.send('Why?');
      finish(turn.a, 'So.');
      turn.b.status = 'failed';
      stage.look(300, 2);
      expect(stage.of('sideDone')).toMatchObject([
        { side: 'a', finish: 'stop', error: null },
        { side: 'b', finish: 'error' },
      ]);
      finish(turn.a, '');
      turn.a.status = 'pending';
      stage.look();
      finish(turn.a, 'Another.');
      stage.look(300, 3);
      expect(stage.of('answerRestarted')).toMatchObject([{ sides: ['a'], how: 'retry' }]);
      expect(stage.text('a', `dom-${ID}-0`)).toBe('Another.');
      expect(stage.of('sideDone').at(-1)).toMatchObject({ side: 'a', finish: 'stop' });
    });

    it('tells a chat with one model, and the choice when a second one answers', async () => {
      const stage = await new Stage().open(look);
      stage.mode = 'direct';
      const single = stage.send('Why?', { isSingle: true });
      single.a.name = 'quiet-otter';
      finish(single.a, 'So.');
      stage.look(300, 3);
      expect(stage.of('turnStarted')).toMatchObject([{ mode: 'direct', lanes: ['a'] }]);
      expect(stage.of('revealed')).toMatchObject([
        { source: 'chosen', a: { name: 'quiet-otter' }, b: null, messageAId: `dom-${ID}-0` },
      ]);
      expect(stage.of('streamEnded')).toHaveLength(1);
      stage.canChoose = true;
      const choice = stage.send('And now?');
      choice.a.name = 'quiet-otter';
      finish(choice.a, 'One.');
      finish(choice.b, 'Two.');
      stage.look(300, 3);
      expect(stage.of('turnStarted').at(-1)).toMatchObject({ mode: 'direct-battle' });
      expect(stage.of('revealed').at(-1)).toMatchObject({ a: { name: 'quiet-otter' }, b: null });
      stage.click(button(1));
      stage.canChoose = false;
      stage.look(600, 3);
      expect(stage.of('voted')).toMatchObject([{ raw: 'skip', messageAId: `dom-${ID}-1` }]);
    });

    it('tells models side by side by their names', async () => {
      const stage = await new Stage().open(look);
      stage.mode = 'side-by-side';
      const turn = stage.send('Why?');
      [turn.a.name, turn.b.name] = ['example-large', 'quiet-otter'];
      finish(turn.a, 'So.');
      finish(turn.b, 'Because.');
      stage.look(300, 3);
      expect(stage.of('turnStarted')).toMatchObject([{ mode: 'side-by-side' }]);
      expect(stage.of('revealed')).toMatchObject([
        { source: 'chosen', a: { name: 'example-large' }, b: { name: 'quiet-otter' } },
      ]);
    });

    it('leaves an old conversation alone', async () => {
      const stage = await new Stage().open(look);
      stage.id = ID;
      stage.look();
      const old = stage.add('Why?', { value: 'model_a' });
      finish(old.a, 'So.');
      finish(old.b, 'Because.');
      [old.a.name, old.b.name] = ['example-large', 'quiet-otter'];
      stage.look(300, 20);
      expect(stage.events).toEqual([]);
    });
  },
);
