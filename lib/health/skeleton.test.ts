// @vitest-environment happy-dom
// Tests that a page's skeleton shows its structure, stays small, and holds nothing of what the page says.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_SKELETON, skeletonOf } from './skeleton';

function pageOf(html: string): Element {
  const root = document.createElement('main');
  root.innerHTML = html;
  return root;
}

describe('skeletonOf', () => {
  it('gives tags, roles, classes and counts', () => {
    const page = pageOf(
      '<div role="group" aria-roledescription="slide" class="flex basis-1/2 @[752px]/carousel:p-2"><p data-slot="answer">Tides lag.</p><br></div>',
    );
    expect(skeletonOf(page).split('\n')).toEqual([
      'main 1e',
      ' div.flex.basis-1/2.@[752px]/carousel:p-2[role=group][aria-roledescription=slide] 2e',
      '  p[data-slot=answer] 10t',
      '  br',
    ]);
  });

  it('says that labels and addresses are there, not what they are', () => {
    const page = pageOf('<a href="/c/secret" aria-label="secret" title="secret" id="secret">x</a>');
    expect(skeletonOf(page)).toBe('main 1e\n a[aria-label][href] 1t');
  });

  it('counts values that are not of a style sheet, unseen', () => {
    const page = pageOf(
      `<p class="flex 비밀 content-['geheim'] ${'x'.repeat(60)}" role="two words">a</p>`,
    );
    expect(skeletonOf(page)).toBe('main 1e\n p.flex.?3[role] 1t');
  });

  it('leaves out scripts, styles, drawings and our own panel', () => {
    const page = pageOf(
      '<script>secret</script><style>secret</style><telltale-panel><b>x</b></telltale-panel><svg><path d="M0 0"></path></svg>',
    );
    expect(skeletonOf(page)).toBe('main 4e\n svg 1e');
  });

  it('holds no word of the page, wherever the page puts it', () => {
    const word = fc
      .string({ minLength: 4, maxLength: 30, unit: 'grapheme' })
      .map((text) => `geheim${text.replaceAll(/\s/g, '')}`);
    const attribute = fc.constantFrom(
      'aria-label',
      'title',
      'alt',
      'placeholder',
      'href',
      'src',
      'id',
      'value',
      'data-text',
      'name',
    );
    const element = fc.record({
      tag: fc.constantFrom('div', 'p', 'button', 'img', 'input', 'code', 'td'),
      text: word,
      attributes: fc.array(fc.tuple(attribute, word), { maxLength: 4 }),
      depth: fc.nat({ max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(element, { maxLength: 12 }), (elements) => {
        const root = document.createElement('main');
        for (const { tag, text, attributes, depth } of elements) {
          let place: Element = root;
          for (let i = 0; i < depth; i += 1) place = place.lastElementChild ?? place;
          const child = document.createElement(tag);
          child.textContent = text;
          for (const [name, value] of attributes) child.setAttribute(name, value);
          place.append(child);
        }
        const skeleton = skeletonOf(root);
        expect(skeleton).not.toContain('geheim');
        expect(skeleton).toMatch(/^[\x20-\x7e\n]*$/);
      }),
    );
  });

  it('depends on how long texts are, not on what they say', () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 40 }), { minLength: 1 });
    fc.assert(
      fc.property(words, (texts) => {
        const draw = (say: (text: string) => string) => {
          const root = document.createElement('main');
          for (const text of texts) {
            const child = document.createElement('p');
            child.textContent = say(text.trim());
            child.setAttribute('title', say(text));
            root.append(child);
          }
          return skeletonOf(root);
        };
        expect(draw((text) => 'x'.repeat(text.length))).toBe(draw((text) => text));
      }),
    );
  });

  it('is bounded on a deep, a wide and a large page', () => {
    let deep = document.createElement('div');
    for (let i = 0; i < 200; i += 1) {
      const outer = document.createElement('div');
      outer.append(deep);
      deep = outer;
    }
    expect(skeletonOf(deep).split('\n').length).toBeLessThan(100);
    const wide = pageOf('<p class="one two three">x</p>'.repeat(400));
    expect(skeletonOf(wide).split('\n').length).toBeLessThan(100);
    const classes = Array.from({ length: 20 }, (_, i) => `a-rather-long-class-name-no-${i}`);
    const cell = `<td class="${classes.join(' ')}">x</td>`;
    const table = `<table>${`<tr>${cell.repeat(15)}</tr>`.repeat(15)}</table>`;
    const large = skeletonOf(pageOf(table));
    expect(large.length).toBeLessThanOrEqual(MAX_SKELETON);
    expect(large.endsWith('\n...')).toBe(true);
  });
});
