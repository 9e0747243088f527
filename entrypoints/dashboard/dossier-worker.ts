// Reads the answers of a name away from the dashboard's own thread, and makes its dossier.
import { database } from '../../lib/db/database';
import { learntPlaces } from '../../lib/db/lessons';
import { loadRecords } from '../../lib/db/records';
import { type Dossier, makeDossier, type ReadSighting } from '../../lib/dossier/dossier';
import type { MetName } from '../../lib/dossier/kinship';
import { NO_WORDS } from '../../lib/dossier/own';
import { type ProbeAnswer, probeAnswers } from '../../lib/dossier/probe-table';
import { habitsItem, type ReadingContext, readSighting } from '../../lib/dossier/reading';
import { inOrder, type Sighting, sightingsOf } from '../../lib/dossier/sightings';
import { readOwn } from '../../lib/resources/own-files';
import { loadStyle } from '../../lib/style/load';

/** What is asked: battles in which the name was met, and others to compare with. */
export interface DossierQuestion {
  name: string;
  own: readonly string[];
  others: readonly string[];
}

export type DossierAnswer =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'gone' }
  | { kind: 'failed'; cause: string }
  | { kind: 'done'; dossier: Dossier; hasStyle: boolean };

/** Records that are in memory at a time. */
const PAGE = 25;

const reply = (answer: DossierAnswer) => self.postMessage(answer);

/** Calls for the sightings of many battles, a page at a time. */
async function eachPage(
  ids: readonly string[],
  take: (sightings: Sighting[]) => void,
): Promise<void> {
  for (let at = 0; at < ids.length; at += PAGE) {
    const records = await loadRecords(database(), ids.slice(at, at + PAGE));
    take(records.flatMap(sightingsOf));
  }
}

/** The other names that were met, with their habits, and what they answered to probes. */
class Others {
  readonly names = new Map<string, MetName & { habits: ReturnType<typeof habitsItem>[] }>();
  readonly probes: ProbeAnswer[] = [];

  add({ name, maker, place, turns }: Sighting): void {
    const known = this.names.get(name) ?? { name, maker, habits: [] };
    this.names.set(name, { ...known, maker: known.maker ?? maker });
    if (turns.length > 0) {
      const texts = turns.map(({ text }) => text);
      known.habits.push(habitsItem(place, texts));
    }
  }
}

async function make({ name, own, others }: DossierQuestion): Promise<DossierAnswer> {
  const [style, learnt] = await Promise.all([
    loadStyle((file) => readOwn(`style/${file}`)).catch(() => null),
    learntPlaces(database()),
  ]);
  const context: ReadingContext = { style, learnt };
  const total = own.length + others.length;
  let done = 0;
  const beside = new Others();
  const met: Sighting[] = [];
  const take = (sightings: Sighting[]) => {
    beside.probes.push(...probeAnswers(sightings));
    for (const one of inOrder(sightings)) {
      if (one.name === name) met.push(one);
      else beside.add(one);
    }
    done += PAGE;
    reply({ kind: 'progress', done: Math.min(done, total), total });
  };
  await eachPage(own, take);
  await eachPage(others, take);
  if (met.length === 0) return { kind: 'gone' };
  const read = inOrder(met).map((sighting): ReadSighting => {
    return { sighting, reading: readSighting(sighting, context) };
  });
  const dossier = makeDossier(name, read, {
    others: [...beside.names.values()],
    probes: beside.probes,
    own: NO_WORDS,
  });
  return { kind: 'done', dossier, hasStyle: style !== null };
}

self.addEventListener('message', ({ data }: MessageEvent<DossierQuestion>) => {
  make(data).then(reply, (error) => reply({ kind: 'failed', cause: String(error) }));
});
