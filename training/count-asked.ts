// Counts what models say they are when asked outright: by study, model and language, from published answers; keeps no text.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isVersionOf } from '../lib/guess/named';
import { findContacts } from '../lib/heuristics/contact-details/heuristic';
import { makersNamed } from '../lib/heuristics/names';
import { findClaims } from '../lib/heuristics/self-identification/claims';
import { makerOfModel } from '../lib/models/catalogue';
import type { MakerOrNone } from '../lib/models/makers';
import { ASKED_FILE, type AskedCount } from './asked';
import { option } from './corpus';

/** One published answer to a question of who is there. */
interface AskedAnswer {
  study: string;
  /** As the study names it, with its host's prefix: `openai/gpt-5`. */
  model: string;
  prompt: string;
  text: string;
}

/** Sampling hotter than that is not what a site would serve. */
const HOTTEST = 1;

const RESEAIRCH = [
  'claude_identity',
  'claude_identity_2',
  'chinese_identity',
  'chinese_identity_over_time',
  'western_identity_over_time',
];

interface Conversation {
  messages?: { role: string; content: string }[];
  prompt?: string;
  temperature?: number;
  results: { response: string | null }[];
}

/** Answers of the studies of the repository `dBrogle/reseairch`. */
function* reseairchAnswers(folder: string): Generator<AskedAnswer> {
  for (const study of RESEAIRCH) {
    const results = join(folder, 'reseairch/studies', study, 'output/results');
    for (const file of readdirSync(results).sort()) {
      const model = file.replace(/\.json$/, '').replace('_', '/');
      const cached = JSON.parse(readFileSync(join(results, file), 'utf8')) as Record<
        string,
        Conversation
      >;
      for (const one of Object.values(cached)) {
        if ((one.temperature ?? 0) > HOTTEST) continue;
        const prompt = one.prompt ?? (one.messages ?? []).map(({ content }) => content).join('\n');
        for (const { response } of one.results) {
          yield { study: `reseairch/${study}`, model, prompt, text: response ?? '' };
        }
      }
    }
  }
}

/** Answers of the repository `Jordine/model-name-identity`: which version, asked fifteen times of each model. */
function* sweepAnswers(folder: string): Generator<AskedAnswer> {
  const file = join(folder, 'model-name-identity/results/specific_identity_probes.jsonl');
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const row = JSON.parse(line) as {
      model_id: string;
      probe_text: string;
      response_text: string | null;
    };
    const { model_id: model, probe_text: prompt } = row;
    yield { study: 'model-name-identity', model, prompt, text: row.response_text ?? '' };
  }
}

function makerOf(model: string): MakerOrNone {
  const [host = '', name = ''] = model.split('/');
  return makerOfModel(name, host) ?? 'none';
}

interface Said {
  lang: string;
  makers: ReadonlySet<MakerOrNone>;
}

/** What an answer says, by what is counted: whose product it is and whose addresses it gives. */
function said(what: AskedCount['what'], prompt: string, text: string, model: string): Said[] {
  const turns = [{ prompt, text }];
  if (what === 'contact') {
    const found = findContacts({ turns }).map(({ cue }) => cue.slice('contact:'.length));
    return found.length === 0 ? [] : [{ lang: 'all', makers: new Set(found as MakerOrNone[]) }];
  }
  const claims = findClaims({ turns });
  if (what === 'version') {
    const own = claims.filter(({ version, hit }) => version !== '' && hit.maker === makerOf(model));
    if (own.length === 0) return [];
    const isRight = own.some(({ version }) => isVersionOf(version, model));
    return [{ lang: 'all', makers: new Set(isRight ? [makerOf(model)] : []) }];
  }
  return [...new Set(claims.map(({ lang }) => lang))].map((lang) => ({
    lang,
    makers: new Set(claims.filter((one) => one.lang === lang).map(({ hit }) => hit.maker)),
  }));
}

/** Counts answers that say it; a prompt that names any maker puts words into mouths and is left out. */
function count(what: AskedCount['what'], answers: Iterable<AskedAnswer>): AskedCount[] {
  const counts = new Map<string, AskedCount>();
  for (const { study, model, prompt, text } of answers) {
    if (makersNamed(prompt).size > 0) continue;
    for (const { lang, makers } of said(what, prompt, text, model)) {
      const key = [study, model, lang].join('\t');
      const fresh = { what, study, model, maker: makerOf(model), lang, answers: 0, claims: {} };
      const own: AskedCount = counts.get(key) ?? fresh;
      counts.set(key, own);
      own.answers += 1;
      for (const maker of makers) own.claims[maker] = (own.claims[maker] ?? 0) + 1;
    }
  }
  return [...counts.values()];
}

function main(): void {
  const folder = option('studies', '');
  const all = [...sweepAnswers(folder), ...reseairchAnswers(folder)];
  const counts = (['claims', 'contact', 'version'] as const).flatMap((what) => count(what, all));
  const lines = counts.map((one) => `  ${JSON.stringify(one)}`);
  writeFileSync(ASKED_FILE, `[\n${lines.join(',\n')}\n]\n`);
  for (const { what, study, model, maker, lang, answers, claims } of counts) {
    console.log([what, study, model, maker, lang, answers, JSON.stringify(claims)].join('\t'));
  }
}

main();
