// Evaluates the guesser that ships on labelled answers: `npm run evaluate -- --data FILE [...] [--enrol N] [--json OUT]`.
import { writeFileSync } from 'node:fs';
import { ENGINE_VERSION } from '../../lib/guess/engine';
import { shippedGuesser } from './contestant';
import { gather } from './gather';
import { optionsOf } from './options';
import { report, tables } from './report';
import type { Fault } from './rows';

/** Faults that are printed one by one. */
const PRINTED = 20;

function faultPrinter(): (fault: Fault) => void {
  let printed = 0;
  return ({ file, line, field, problem }) => {
    printed += 1;
    if (printed <= PRINTED) console.error(`${file}, line ${line}, ${field}: ${problem}`);
    if (printed === PRINTED + 1) console.error('More rows could not be read; they are counted.');
  };
}

async function main(): Promise<void> {
  const options = optionsOf(process.argv.slice(2));
  if (typeof options === 'string') {
    console.error(options);
    process.exitCode = 2;
    return;
  }
  const { files, enrol, json } = options;
  const gathered = await gather(files, shippedGuesser, {
    keep: enrol > 0,
    onFault: faultPrinter(),
  });
  const made = report(gathered, shippedGuesser, { engine: ENGINE_VERSION, enrol });
  console.log(tables(made));
  if (json !== null) writeFileSync(json, `${JSON.stringify(made, null, 2)}\n`);
  if (gathered.read === 0) process.exitCode = 1;
}

await main();
