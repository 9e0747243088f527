// A click on a vote button counts once the page has taken it; what the wire knows of the vote goes before that.
// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Turn } from '../../../tests/arena/client/model';
import { button, finish, Stage } from '../../../tests/arena/dom-stage';
import type { VoteFate } from './vote-listener';

beforeEach(() => {
  document.documentElement.className = '';
});
afterEach(() => {
  for (const notice of document.querySelectorAll('.test-notice')) notice.remove();
});

/** A battle with both answers, whose row of buttons goes away at a click on the first. */
async function clicked(): Promise<{ stage: Stage; turn: Turn }> {
  const stage = await new Stage().open({});
  const turn = stage.send('Why?');
  finish(turn.a, 'So.');
  finish(turn.b, 'Because.');
  stage.look(300, 2);
  stage.click(button(0));
  stage.isVoteTaken = true;
  return { stage, turn };
}

function say(role: string, text: string): Element {
  const notice = document.createElement('div');
  notice.className = 'test-notice';
  notice.setAttribute('role', role);
  notice.textContent = text;
  document.body.append(notice);
  return notice;
}

describe('with the page alone', () => {
  it('a row of buttons that goes away and stays away tells a vote', async () => {
    const { stage } = await clicked();
    stage.look(300, 2);
    expect(stage.of('voted')).toEqual([]);
    stage.look(600, 2);
    expect(stage.of('voted')).toMatchObject([{ raw: 'a', source: 'dom', modelsRevealed: false }]);
  });

  it.each(['alert', 'dialog', 'status'])('a new %s on the page takes that back', async (role) => {
    const { stage } = await clicked();
    stage.look();
    const notice = say(role, 'Please log in to vote.');
    stage.look(300, 10);
    notice.remove();
    stage.look(300, 10);
    expect(stage.of('voted')).toEqual([]);
  });

  it('a notice that stood there before says nothing of the vote', async () => {
    const stage = await new Stage().open({});
    say('status', 'Welcome back.');
    const turn = stage.send('Why?');
    finish(turn.a, 'So.');
    finish(turn.b, 'Because.');
    stage.look(300, 2);
    stage.click(button(0));
    stage.isVoteTaken = true;
    stage.look(600, 4);
    expect(stage.of('voted')).toHaveLength(1);
  });

  it('a row that comes back takes the vote back, though it goes away once more', async () => {
    const { stage } = await clicked();
    stage.look();
    stage.isVoteTaken = false;
    stage.look();
    stage.isVoteTaken = true;
    stage.look(300, 20);
    expect(stage.of('voted')).toEqual([]);
  });

  it('marks tell the vote all the same, with the click it was cast by', async () => {
    const { stage, turn } = await clicked();
    const at = stage.now;
    say('status', 'Thank you!');
    stage.look(300, 10);
    turn.value = 'model_a';
    stage.look();
    expect(stage.of('voted')).toMatchObject([{ raw: 'a', at, modelsRevealed: false }]);
  });
});

describe('beside the wire', () => {
  const tell = (stage: Stage, state: VoteFate['state'], at = stage.now) => {
    stage.wireVotes = { canHear: true, newest: { at, state } };
  };

  it('no vote is told while its request is open, not even one that the page shows', async () => {
    const { stage, turn } = await clicked();
    tell(stage, 'open');
    stage.look(1_000, 20);
    turn.value = 'model_a';
    stage.look(1_000, 20);
    expect(stage.of('voted')).toEqual([]);
  });

  it('no vote is told that was refused, though the row is gone', async () => {
    const { stage } = await clicked();
    tell(stage, 'open');
    stage.look(300, 4);
    tell(stage, 'refused');
    stage.look(1_000, 80);
    expect(stage.of('voted')).toEqual([]);
  });

  it('marks that stand there from before the refusal are none', async () => {
    const { stage, turn } = await clicked();
    tell(stage, 'open');
    turn.value = 'model_a';
    stage.look(300, 4);
    tell(stage, 'refused');
    stage.look(300, 10);
    expect(stage.of('voted')).toEqual([]);
    turn.value = null;
    stage.look();
    turn.value = 'model_b';
    stage.look();
    expect(stage.of('voted')).toMatchObject([{ raw: 'b' }]);
  });

  it('a second click after a refusal counts when it is accepted', async () => {
    const { stage, turn } = await clicked();
    tell(stage, 'refused');
    stage.look(300, 4);
    stage.isVoteTaken = false;
    stage.look(1_000);
    stage.click(button(1));
    tell(stage, 'accepted', stage.now + 1);
    turn.value = 'tie';
    stage.look();
    expect(stage.of('voted')).toMatchObject([{ raw: 'tie', modelsRevealed: false }]);
  });

  it('a row that is gone is waited on for longer while no request was heard', async () => {
    const { stage } = await clicked();
    stage.wireVotes = { canHear: true, newest: null };
    stage.look(1_000, 6);
    expect(stage.of('voted')).toEqual([]);
    stage.look(1_000, 2);
    expect(stage.of('voted')).toHaveLength(1);
  });

  it('a request of which nothing more is heard is not waited for for ever', async () => {
    const { stage, turn } = await clicked();
    tell(stage, 'open');
    turn.value = 'model_a';
    stage.look(1_000, 100);
    expect(stage.of('voted')).toHaveLength(1);
  });
});
