// Runs the practice arena by itself and says how a browser reaches it: npx tsx tests/arena/cli.ts --help
import { parseArgs } from 'node:util';
import { ARENA_FLAGS, ARENA_USAGE, type ArenaFlags, chooseArena, UsageError } from './options.ts';
import { startArena } from './server.ts';

const USAGE = `Usage: npx tsx tests/arena/cli.ts [options]

${ARENA_USAGE}
  --port N           a fixed port; a free one when left out
  --help             this text`;

type Flags = ArenaFlags & { port?: string; help?: boolean };

function readFlags(): Flags {
  try {
    const extra = { port: { type: 'string' }, help: { type: 'boolean' } } as const;
    return parseArgs({ options: { ...ARENA_FLAGS, ...extra } }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function main(): Promise<void> {
  const flags = readFlags();
  if (flags.help) return console.log(USAGE);
  const port = flags.port === undefined ? 0 : Number(flags.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageError(`--port needs a number from 0 to 65535, not "${flags.port}".`);
  }
  const { scenario, speed, seed } = await chooseArena(flags);
  const arena = await startArena({ scenario, speed, seed, port });
  console.log(`Practice arena "${scenario.name}" (${scenario.battles.length} battles): port ${arena.port}.

It answers as https://arena.ai/ in a browser that maps the name to it:
  chromium --user-data-dir=/tmp/practice --ignore-certificate-errors \\
    --host-resolver-rules="MAP arena.ai 127.0.0.1:${arena.port}" https://arena.ai/
or, with the extension built and loaded: npx tsx tests/browser/try.ts
Its log: https://127.0.0.1:${arena.port}/__practice/sessions and /__practice/requests
Stop it with Ctrl-C.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void arena.close().then(() => process.exit(0)));
  }
}

main().catch((error: unknown) => {
  const isUsage = error instanceof UsageError;
  console.error(isUsage ? `${error.message}\n\n${USAGE}` : error);
  process.exitCode = isUsage ? 2 : 1;
});
