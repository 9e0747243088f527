// What the practice arena keeps while it runs: its scenario, its sessions, what is being played, and every request seen.
import type { Look } from './client/look.ts';
import type { RequestLog } from './exchange.ts';
import { planAnswer, type Step } from './plan.ts';
import { interleave, type LaneStep, type Playback } from './playback.ts';
import { type Random, seededRandom } from './random.ts';
import { modelRow } from './record.ts';
import type { Answer, Battle, Failure, OneAnswer, Scenario, Side, Turn } from './scenario.ts';
import type { Session } from './session-store.ts';
import type { Playing } from './stream-play.ts';

export class ArenaState {
  /** How pages look that are loaded from now on. */
  look: Partial<Look> = {};
  scenario: Scenario;
  speed: number;
  readonly sessions = new Map<string, Session>();
  /** What is or was being played, by message id. */
  readonly playing = new Map<string, Playback>();
  readonly requests: RequestLog[] = [];
  private random: Random;
  private nextBattle = 0;
  private readonly chosen = new Map<string, Battle>();
  private readonly failuresLeft = new Map<string, Failure[]>();
  private readonly knownModels = new Map<string, Record<string, unknown>>();

  constructor(
    scenario: Scenario,
    seed: number,
    private fixedSpeed: number | undefined,
  ) {
    this.random = seededRandom(seed);
    this.scenario = scenario;
    this.speed = fixedSpeed ?? scenario.speed;
    this.setScenario(scenario);
  }

  /** From now on new sessions take their battles from this scenario, from the first one on. */
  setScenario(scenario: Scenario): void {
    this.scenario = scenario;
    this.speed = this.fixedSpeed ?? scenario.speed;
    this.nextBattle = 0;
    for (const battle of scenario.battles) {
      for (const model of [battle.models.a, battle.models.b]) {
        this.knownModels.set(model.name, modelRow(model));
      }
    }
  }

  /** From now on this speed holds, whatever scenarios say. */
  setSpeed(speed: number): void {
    this.fixedSpeed = speed;
    this.speed = speed;
  }

  /** All models there are, in an order that says nothing about the battles. */
  models(): Record<string, unknown>[] {
    return [...this.knownModels.values()].sort((x, y) => (String(x.id) < String(y.id) ? -1 : 1));
  }

  /** The battle of a session: the one whose first prompt was typed, else the next in the file. */
  battleFor(sessionId: string, prompt: string): Battle {
    const known = this.chosen.get(sessionId);
    if (known) return known;
    const { battles } = this.scenario;
    const asked = battles.find((battle) => battle.turns[0]?.prompt === prompt);
    const battle = asked ?? (battles[this.nextBattle % battles.length] as Battle);
    this.nextBattle = battles.indexOf(battle) + 1;
    this.chosen.set(sessionId, battle);
    return battle;
  }

  /** The battle that a prompt which is in no scenario would get. */
  upcoming(): Battle {
    const { battles } = this.scenario;
    return battles[this.nextBattle % battles.length] as Battle;
  }

  /** The first prompts of the scenario, the next battle's first. */
  suggestions(): string[] {
    const prompts = this.scenario.battles.map((battle) => battle.turns[0]?.prompt ?? '');
    const at = this.nextBattle % prompts.length;
    return [...prompts.slice(at), ...prompts.slice(0, at)].slice(0, 4);
  }

  /** The scenario's turn for the n-th prompt of a session; they begin anew when used up. */
  turnFor(battle: Battle, index: number, prompt: string): Turn {
    const asked = battle.turns.find((turn) => turn.prompt === prompt);
    return asked ?? (battle.turns[index % battle.turns.length] as Turn);
  }

  /** The failure that this attempt at a turn has to meet, if any is left. */
  takeFailure(key: string, turn: Turn): Failure['kind'] | null {
    let left = this.failuresLeft.get(key);
    if (!left) {
      left = turn.failures.flatMap((failure) => Array<Failure>(failure.times).fill(failure));
      this.failuresLeft.set(key, left);
    }
    return left.shift()?.kind ?? null;
  }

  /** The rows of the lanes that are to be streamed; a lane that was asked again says its next version. */
  steps({ turn, log, sides }: Pick<Playing, 'turn' | 'log' | 'sides'>): LaneStep[] {
    const plan = (side: Side): Step[] => {
      if (!sides.includes(side)) return [];
      const { messageId, model, earlier } = log[side];
      const answer = versionOf(turn[side], earlier.length);
      return planAnswer(answer, { turn, model, messageId }, this.random);
    };
    return interleave(plan('a'), plan('b'));
  }
}

/** What an answer says when it was asked again so many times. */
function versionOf(answer: Answer, retry: number): OneAnswer {
  if (retry === 0) return answer;
  return answer.retries[retry - 1] ?? answer.retries.at(-1) ?? answer;
}
