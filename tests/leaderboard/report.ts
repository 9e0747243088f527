// Compares our ratings with those of scikit-learn on 135,634 real battles, and prints how far apart they are and how long they took.
import { boardOf, historyOf } from '../../lib/leaderboard/board';
import { bootstrap } from '../../lib/leaderboard/bootstrap';
import { fitTally } from '../../lib/leaderboard/bradley-terry';
import { type Rating, ratingsOf } from '../../lib/leaderboard/ratings';
import { type Bout, tallyOf } from '../../lib/leaderboard/tally';
import { BATTLES, type GoldenRatings, hasBattles, readBattles, readGolden } from './golden';

const ROUNDS = 200;
const SEED = 1;
/** Points of the history, as the dashboard draws it. */
const STEPS = 12;

/** Processor time of this process so far, ms: other work on the machine is not in it. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function widest(
  ratings: readonly Rating[],
  golden: GoldenRatings,
): { rating: number; half: number } {
  const most = { rating: 0, half: 0 };
  for (const { name, rating, high } of ratings) {
    const [wanted, half] = golden[name] ?? [Number.NaN, Number.NaN];
    most.rating = Math.max(most.rating, Math.abs(rating - wanted));
    most.half = Math.max(most.half, Math.abs(high - rating - half));
  }
  return most;
}

function compare(names: 'model' | 'canonical', golden: GoldenRatings): void {
  const bouts = readBattles(names);
  const start = spent();
  const tally = tallyOf(bouts);
  const fit = fitTally(tally);
  if (!fit) throw new Error('no maximum found');
  const ratings = ratingsOf(tally.names, fit);
  const took = spent() - start;
  const off = widest(ratings, golden);
  console.log(`\nBy ${names} name: ${bouts.length} battles, ${tally.names.length} names`);
  console.log(
    `  most that a rating differs from scikit-learn: ${off.rating.toExponential(1)} points`,
  );
  console.log(
    `  most that half an interval differs from NumPy: ${off.half.toExponential(1)} points`,
  );
  console.log(`  ratings with intervals took ${took.toFixed(0)} ms of processor time`);
  if (!(off.rating < 1e-6 && off.half < 1e-6)) process.exitCode = 1;
  timeBoard(bouts);
  if (names === 'model') compareIntervals(tally, ratings);
}

/** What the dashboard does anew whenever a vote comes in. */
function timeBoard(bouts: readonly Bout[]): void {
  const counted = bouts.map((bout, i) => ({ ...bout, id: `${i}`, startedAt: i }));
  const start = spent();
  const board = boardOf({ bouts: counted, leftOut: new Map() }, 1);
  const middle = spent();
  const moments = historyOf(counted, STEPS);
  const end = spent();
  console.log(`  the board of ${board.rows.length} names took ${(middle - start).toFixed(0)} ms,`);
  console.log(`  its change over time at ${moments.length} points ${(end - middle).toFixed(0)} ms`);
}

function compareIntervals(tally: ReturnType<typeof tallyOf>, ratings: readonly Rating[]): void {
  const start = spent();
  const drawn = bootstrap(tally, ROUNDS, SEED);
  if (!drawn) throw new Error('the draws fall apart');
  const took = spent() - start;
  const shares = ratings
    .map(({ low, high }, i) => ((drawn[i]?.high ?? 0) - (drawn[i]?.low ?? 0)) / (high - low))
    .sort((x, y) => x - y);
  const share = (at: number) => (shares[Math.floor((shares.length - 1) * at)] ?? 0).toFixed(2);
  console.log(
    `\n  ${ROUNDS} draws with seed ${SEED} took ${took.toFixed(0)} ms of processor time; width of their intervals over the sandwich's:`,
  );
  console.log(`  ${share(0)} at least, ${share(0.5)} in the middle, ${share(1)} at most`);
  console.log('\n  rating   95 % interval       by draws            name');
  const order = [...ratings.keys()].sort(
    (x, y) => (ratings[y]?.rating ?? 0) - (ratings[x]?.rating ?? 0),
  );
  const ends = (one: Rating | undefined) =>
    `${one?.low.toFixed(1).padStart(7)} – ${one?.high.toFixed(1).padEnd(7)}`;
  for (const i of order.slice(0, 10)) {
    const one = ratings[i];
    console.log(`  ${one?.rating.toFixed(2)}  ${ends(one)}   ${ends(drawn[i])}   ${one?.name}`);
  }
}

const golden = readGolden();
console.log(`Golden numbers: scikit-learn ${golden.with.sklearn}, ${golden.battles} battles.`);
if (!hasBattles) {
  console.log(`The battles are not at hand (${BATTLES}): nothing compared.`);
} else {
  compare('model', golden.model);
  compare('canonical', golden.canonical);
}
