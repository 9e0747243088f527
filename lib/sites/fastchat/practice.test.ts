// @vitest-environment happy-dom
// The practice page shows what the real one shows: in the same state, both are read the same.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildTab, draw, type Settings } from '../../../tests/fastchat/client/view';
import { ANSWERS } from '../../../tests/fastchat/real/model-server';
import type { Message, Tab, Ui } from '../../../tests/fastchat/ui';
import { readPage } from './dom';
import { SHIPPED } from './site-data';

const MODELS: Settings['models'] = ['example-model-1', 'stealth-model-x'];
const TABS: Tab[] = ['anony', 'named', 'direct'];

function practise(gradio: 4 | 5, shown: Tab, ui: Ui): Document {
  const page = document.implementation.createHTMLDocument();
  for (const tab of TABS)
    page.body.append(buildTab(tab, { gradio, models: MODELS }, tab === shown));
  const panel = page.querySelectorAll<HTMLElement>('[role=tabpanel]')[TABS.indexOf(shown)];
  if (panel) draw(panel, ui, null, { gradio, models: MODELS });
  return page;
}

function real(name: string): Document {
  const html = readFileSync(`tests/fixtures/fastchat/${name}.html`, 'utf8');
  return new DOMParser().parseFromString(html, 'text/html');
}

/** A reading without the counts: the real page has a tab more. */
function read(page: Document) {
  const reading = readPage(page, SHIPPED);
  return reading && { ...reading, hits: null };
}

const PROMPTS = ['How far is the Moon?', 'And how long does light take?'];
const START: Ui = { chats: [], names: ['', ''], votes: 'hidden', canGoOn: false, isOpen: true };

describe.each([4, 5] as const)('the practice page of Gradio %i', (gradio) => {
  const state = (name: string) => real(`gradio-${gradio}.${name}`);

  /** The real page's own order of the models, which is drawn by lot. */
  const order = (page: Document) => {
    const isFirst = readPage(page, SHIPPED)?.turns[0]?.a?.text === ANSWERS[MODELS[0]]?.[0];
    return isFirst ? MODELS : [...MODELS].reverse();
  };
  const chats = (models: readonly string[], prompts: readonly string[]) =>
    models.map((model) => prompts.map<Message>((prompt, i) => [prompt, ANSWERS[model]?.[i] ?? '']));

  it('starts like the real one', () => {
    expect(read(practise(gradio, 'anony', START))).toEqual(read(state('start')));
  });

  it('shows answers, votes and names like the real one', () => {
    const models = order(state('two-turns'));
    const answered: Ui = { ...START, chats: chats(models, PROMPTS), votes: 'on', canGoOn: true };
    expect(read(practise(gradio, 'anony', answered))).toEqual(read(state('two-turns')));
    const names: Ui['names'] = [`Model A: ${models[0]}`, `Model B: ${models[1]}`];
    const voted: Ui = { ...answered, names, votes: 'off', isOpen: false };
    expect(read(practise(gradio, 'anony', voted))).toEqual(read(state('voted')));
  });

  it('shows chosen models like the real one', () => {
    const ui: Ui = { ...START, chats: chats(MODELS, ['Hello there']), votes: 'on', canGoOn: true };
    expect(read(practise(gradio, 'named', ui))).toEqual(read(state('side-by-side')));
    const alone: Ui = { ...START, chats: chats(MODELS.slice(0, 1), ['Hello alone']) };
    expect(read(practise(gradio, 'direct', alone))).toEqual(read(state('direct')));
  });
});
