// Writes what was measured of the wire as a page.
import { FLOOR, LINEAR } from '../lib/wire/model';
import type { Agreement } from './check-tokenizers';

export interface WirePage {
  agreements: readonly Agreement[];
  /** The rest in Markdown. */
  bench: string;
  makers: string;
  rhythm: string;
  rounds: string;
  cuts: string;
  recording: string;
  /** Rows that teach, and those of them that are answers. */
  rows: number;
  answers: number;
}

function agreement(all: readonly Agreement[]): string {
  const rows = all.map(
    ({ id, equal, of, with: library }) => `| ${id} | ${equal} of ${of} | ${library} |`,
  );
  return ['| vocabulary | texts cut alike | reference |', '| --- | --: | --- |', ...rows].join(
    '\n',
  );
}

/** The whole of docs/wire.md. */
export function wirePage(page: WirePage): string {
  return `# What the wire tells

Written by \`npm run report:wire -- --data DIR\`, where \`DIR\` is the folder of labelled answers and recorded streams. How the
wire is read, and how it goes wrong, is in [lib/wire/README.md](../lib/wire/README.md).

## Ends of tokens beside the reference libraries

Token ends and counts of the test texts; "alike" means all of them.

${agreement(page.agreements)}

## Speed beside other libraries

On the machine that wrote this page, other programs running beside it; "20,000 × a" is one unbroken run of one letter.

${page.bench}

## Who wrote it, from the wire alone

${page.rows} recorded rows of ${page.answers} answers and of reasoning that came apart. Reasoning teaches, and so does a copy of each row with
a fifth of its pieces joined; only answers are measured.
"Models": a tenth of the models is left out at a time, everything of a model together. "Repositories": one repository is left out at
a time, as it is. "Origins": copies of a repository count as one; most recordings of xAI, Zhipu, Qwen and all of Moonshot are in one
origin, so that its forest hardly knew them. A forest and a linear model for each are fitted to the others. The scales (how loud cuts
and cadence speak) were fitted on the origins, for the least log loss in the arena's mix, so the rows of origins flatter a little in log loss
and calibration, not in the order of makers. An earlier forest on the same streams read 61 % (12 pieces and more, models left out) and 65 %
(repositories left out); that is the
baseline, and what the program says now is right about as often. Where the treatment of the pieces leaves nothing to read, the prior alone is counted.
"Cuts and cadence" is what the program says, with scales for the arena's mix of makers; "at full weight" is the cadence at scale 1 and the cuts at 0.3,
a row that was added after the fact to set beside the baseline, whose scales are not known, and kept as it was when the forest was made anew.
The kind of trees, the part of the linear model (${LINEAR} beside the forest's ${1 - LINEAR}) and the weight of the prior beside both (${FLOOR}) were chosen
among several dozen ways on these same streams, by log loss and by how many were right, with trees of other seeds; the share of joined pieces and the trust in
cuts were chosen on them too. So all of these figures flatter a little. Not kept, since none did better on all of it: trees
on coarse classes of the values, smoothed leaves, kernels and nearest neighbours, streams as recorded alone, cuts among the inputs, the count of
streams in place of their weight as prior, scales chosen by how many were right.
The joined copies cost a little on pieces as recorded and win much where pieces are joined; past half of the pieces joined, the makers named are no better
than the commonest, but their log loss is still below the prior's.
"Log loss" is in nats; "calibration gap" is the mean gap between the first maker's probability and how often it is right.

${page.makers}
## The real recording of the arena

One answer of a code battle, model unknown.

${page.recording}

## Rhythm

The recordings carry no times. So times are made up, at rates that are the same for every maker, and the words are
let go of one every 10 ms. What is then left is the size of the provider's pieces, as bursts. In the program rhythm has no weight until
the user's own reveals have taught it.

${page.rhythm}
## Answers that stop at a round number of tokens

The labelled answers keep no finish reason, so a text that ends in a letter, a digit or an open mark stands in for one. In the program only answers that
ended for their length, or without a word of why, are looked at.

${page.rounds}
## Treatment and cuts

${page.cuts}`;
}
