// @vitest-environment happy-dom
// Tests of the settings views: what is asked of the browser, what is refused before it is, and what can be undone.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sortHosts } from '../../lib/hosts';
import { click, enter, find, type Rendered, render } from '../../tests/gallery/render';
import { HostsPart } from './hosts-part';
import { LayersPart } from './layers-part';
import { LessonsPart, type LessonsPartProps } from './lessons-part';
import { SiteDataPart } from './site-data-part';

let shown: Rendered;
afterEach(() => shown.unmount());

describe('HostsPart', () => {
  const lists = sortHosts(
    ['https://on/*', 'https://own.example/*'],
    [],
    ['https://on/*', 'https://off/*'],
  );
  const draw = async () => {
    const acts = { onAllow: vi.fn(), onRemove: vi.fn() };
    shown = await render(
      <HostsPart builtIn={['https://arena.ai/*']} lists={lists} outcome={null} {...acts} />,
    );
    return { root: shown.container, ...acts };
  };
  const submit = (root: ParentNode) => click(find(root, 'button', 'Add'));

  it('asks for one host as a match pattern, and empties the field', async () => {
    const { root, onAllow } = await draw();
    const field = find<HTMLInputElement>(root, 'input[type=url]');
    await enter(field, 'https://chat.example.org:8443/arena');
    await submit(root);
    expect(onAllow.mock.calls).toEqual([['https://chat.example.org/*']]);
    expect(field.value).toBe('');
  });

  it('refuses what no browser should be asked for, in words', async () => {
    const { root, onAllow } = await draw();
    const field = find<HTMLInputElement>(root, 'input[type=url]');
    await enter(field, 'http://chat.example.org');
    await submit(root);
    expect(onAllow).not.toHaveBeenCalled();
    expect(find(root, '[role=alert]').textContent).toContain('https://');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    await enter(field, 'https://chat.example.org');
    expect(find(root, '[role=alert]').textContent).toBe('');
  });

  it('switches offered hosts and removes added ones', async () => {
    const { root, onAllow, onRemove } = await draw();
    const [on, off] = root.querySelectorAll<HTMLInputElement>('[role=switch]');
    if (!on || !off) throw new Error('no switches');
    expect([on.checked, off.checked]).toEqual([true, false]);
    await click(on);
    await click(off);
    await click(find(root, 'button', 'Remove own.example'));
    expect(onAllow.mock.calls).toEqual([['https://off/*']]);
    expect(onRemove.mock.calls).toEqual([['https://on/*'], ['https://own.example/*']]);
  });
});

describe('LayersPart', () => {
  it('changes one layer at a time and warns when both are off', async () => {
    const onChange = vi.fn();
    const layers = { wire: false, dom: true };
    shown = await render(<LayersPart layers={layers} hasFailed={false} onChange={onChange} />);
    expect(find(shown.container, '[role=status]').textContent).toBe('');
    const [, dom] = shown.container.querySelectorAll<HTMLInputElement>('[role=switch]');
    if (dom) await click(dom);
    expect(onChange).toHaveBeenCalledWith({ wire: false, dom: false });
    await shown.rerender(
      <LayersPart layers={{ wire: false, dom: false }} hasFailed={false} onChange={onChange} />,
    );
    expect(find(shown.container, '[role=status]').textContent).toContain('nothing is recorded');
  });
});

describe('SiteDataPart', () => {
  const acts = { onUse: vi.fn(), onReset: vi.fn(), onUndo: vi.fn() };
  const data = { shipped: '1', own: '2', isUnsound: false, text: '{}' };
  const check = (text: string) =>
    text.includes('good')
      ? { ok: true as const }
      : { ok: false as const, problems: [{ path: 'urls.stream', message: 'Invalid input' }] };

  it('uses only data that was found sound, and says where it is not', async () => {
    shown = await render(
      <SiteDataPart siteName="Arena" data={data} outcome={null} check={check} {...acts} />,
    );
    const root = shown.container;
    await click(find(root, 'button', 'Edit the data'));
    await enter(find<HTMLTextAreaElement>(root, 'textarea'), '{"bad":1}');
    await click(find(root, 'button', 'Use this data'));
    expect(acts.onUse).not.toHaveBeenCalled();
    expect(find(root, 'code').textContent).toBe('urls.stream');
    expect(root.textContent).not.toContain('Invalid input');
    await enter(find<HTMLTextAreaElement>(root, 'textarea'), '{"good":1}');
    expect(root.querySelector('code')).toBeNull();
    await click(find(root, 'button', 'Check'));
    expect(root.textContent).toContain('Nothing is wrong');
    await click(find(root, 'button', 'Use this data'));
    expect(acts.onUse).toHaveBeenCalledWith('{"good":1}');
  });

  it('goes back to default at one press, and takes that back at another', async () => {
    shown = await render(
      <SiteDataPart siteName="Arena" data={data} outcome={null} check={check} {...acts} />,
    );
    await click(find(shown.container, 'button', 'Back to default'));
    expect(acts.onReset).toHaveBeenCalledTimes(1);
    const back = { ...data, own: null };
    await shown.rerender(
      <SiteDataPart siteName="Arena" data={back} outcome="reset" check={check} {...acts} />,
    );
    expect(shown.container.textContent).not.toContain('Back to default');
    await click(find(shown.container, 'button', 'Undo'));
    expect(acts.onUndo).toHaveBeenCalledTimes(1);
  });
});

describe('LessonsPart', () => {
  const NONE = { places: [], packs: [] };
  const LEARNT = {
    places: [
      {
        site: 'arena',
        modality: 'chat',
        representation: 'markdown',
        models: [{ model: 'grok-9', maker: 'xai', n: 3 }],
      },
    ],
    packs: [{ id: 'abcdefgh-1', answers: 7, isUsed: true }],
  };
  const draw = async (props: Partial<LessonsPartProps>) => {
    const acts = {
      onLearn: vi.fn(),
      onForget: vi.fn(),
      onShare: vi.fn(),
      onAdd: vi.fn(),
      onRemove: vi.fn(),
      onUndo: vi.fn(),
    };
    const size = { answers: 0, makers: 0 };
    shown = await render(
      <LessonsPart size={size} learnt={NONE} outcome={null} {...acts} {...props} />,
    );
    return acts;
  };

  it('says how much was learnt, and lets it be forgotten and brought back', async () => {
    const size = { answers: 1, makers: 1 };
    const acts = await draw({ size, outcome: { kind: 'forgotten' } });
    expect(shown.container.textContent).toContain('1 answer of 1 maker');
    await click(find(shown.container, 'button', 'Forget it'));
    await click(find(shown.container, 'button', 'Undo'));
    expect(acts.onForget).toHaveBeenCalledTimes(1);
    expect(acts.onUndo).toHaveBeenCalledTimes(1);
  });

  it('lists models by place, and packs of others with a way to drop them', async () => {
    const acts = await draw({ learnt: LEARNT });
    expect(shown.container.textContent).toContain('3 answers of 1 model');
    await click(find(shown.container, 'button', 'What is learnt'));
    expect(find(shown.container, 'table').textContent).toContain('grok-9xAI3');
    await click(find(shown.container, 'button', 'Save as a pack'));
    await click(find(shown.container, 'button', 'Remove abcdefgh'));
    expect(acts.onShare).toHaveBeenCalledTimes(1);
    expect(acts.onRemove.mock.calls).toEqual([['abcdefgh-1']]);
  });

  it('says why a file was not taken in', async () => {
    await draw({ outcome: { kind: 'refused', why: 'This file is not JSON.' } });
    expect(find(shown.container, '[role=status]').textContent).toContain('This file is not JSON.');
  });

  it('offers nothing to forget or share where nothing was learnt', async () => {
    await draw({});
    const names = [...shown.container.querySelectorAll('button')].map((one) => one.textContent);
    expect(names).toEqual(['Learn from my records', 'Take in a pack']);
  });
});
