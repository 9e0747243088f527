// The command line of the evaluation.

const USAGE = 'npm run evaluate -- --data FILE.jsonl[.gz] [FILE ...] [--enrol N] [--json OUT]';

export interface Options {
  files: string[];
  enrol: number;
  json: string | null;
}

/** Options by their names; a plain message where they do not make sense. */
export function optionsOf(args: readonly string[]): Options | string {
  const options: Options = { files: [], enrol: 0, json: null };
  let name = '';
  for (const arg of args) {
    if (arg.startsWith('--')) {
      name = arg.slice(2);
      if (!['data', 'enrol', 'json'].includes(name)) return `There is no option ${arg}. ${USAGE}`;
    } else if (name === 'data') options.files.push(arg);
    else if (name === 'enrol' && /^\d{1,4}$/.test(arg)) options.enrol = Number(arg);
    else if (name === 'json') options.json = arg;
    else return `"${arg}" makes no sense here. ${USAGE}`;
  }
  return options.files.length > 0 ? options : `Name a file with --data. ${USAGE}`;
}
