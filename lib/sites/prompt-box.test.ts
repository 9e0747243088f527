// @vitest-environment happy-dom
// Checks which box is taken for the prompt's, and that a draft is never lost.
import { afterEach, describe, expect, it } from 'vitest';
import { findPromptBox, insertPrompt } from './prompt-box';

const html = (markup: string) => {
  document.body.innerHTML = markup;
};
const area = (css = 'textarea') => {
  const found = document.querySelector<HTMLTextAreaElement>(css);
  if (!found) throw new Error(`no ${css}`);
  return found;
};

describe('the box of the prompt', () => {
  afterEach(() => html(''));

  it('is the one that the arena names so, not one for something else', () => {
    html(`<textarea id="x"></textarea><form><textarea name="message"></textarea></form>
      <div role="dialog"><textarea name="message" id="no"></textarea></div>`);
    expect(findPromptBox(document)).toBe(area('form textarea'));
    html('<textarea disabled></textarea><textarea readonly></textarea>');
    expect(findPromptBox(document)).toBeNull();
    html('<textarea id="comment-a"></textarea><div contenteditable="true" id="ce"></div>');
    expect(findPromptBox(document)?.id).toBe('ce');
  });

  it('says so when there is none, and changes nothing', async () => {
    html('<p>No box</p>');
    const before = document.body.innerHTML;
    expect(await insertPrompt(document, 'Who are you?')).toEqual({ kind: 'no-box' });
    expect(document.body.innerHTML).toBe(before);
  });

  it('takes the words with an input event, and gives them back', async () => {
    html('<textarea name="message"></textarea>');
    const heard: string[] = [];
    area().addEventListener('input', () => heard.push(area().value));
    const done = await insertPrompt(document, 'Who are you?');
    expect(heard).toEqual(['Who are you?']);
    if (done.kind !== 'inserted') throw new Error(done.kind);
    expect(await done.undo()).toBe(true);
    expect(area().value).toBe('');
    expect(await done.undo()).toBe(false);
  });

  it('leaves a draft as it is until it is told what to do', async () => {
    html('<textarea name="message"></textarea>');
    area().value = 'My draft';
    expect(await insertPrompt(document, 'Joke?')).toEqual({ kind: 'draft' });
    expect(area().value).toBe('My draft');
    const after = await insertPrompt(document, 'Joke?', 'after');
    expect(area().value).toBe('My draft\n\nJoke?');
    if (after.kind !== 'inserted') throw new Error(after.kind);
    area().value += ' And more';
    expect(await after.undo()).toBe(false);
    expect(area().value).toBe('My draft\n\nJoke? And more');
    await insertPrompt(document, 'Joke?', 'instead');
    expect(area().value).toBe('Joke?');
  });

  it('puts back what was there when the page does not take the words', async () => {
    html('<textarea name="message"></textarea>');
    area().value = 'Mine';
    area().addEventListener('input', () => {
      if (area().value !== 'Mine') area().value = area().value.slice(0, 3);
    });
    expect(await insertPrompt(document, 'Tell me a joke.', 'instead')).toEqual({ kind: 'refused' });
    expect(area().value.slice(0, 3)).toBe('Min');
  });
});
