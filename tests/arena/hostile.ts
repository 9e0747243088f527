// Generators of hostile lanes: rows too large, too many, too deep or too strange for any honest server.

export const HOSTILE_KINDS = [
  'huge-row',
  'huge-text',
  'many-rows',
  'many-heartbeats',
  'deep-json',
  'prototype-keys',
  'markup',
  'lone-surrogates',
  'right-to-left',
  'long-word',
] as const;

export type HostileKind = (typeof HOSTILE_KINDS)[number];
/** A row to send as it is: `json` is the text behind the colon; `text` is the part that is the answer's. */
export type HostileRow = { code: string; json: string; text?: string };

/** What each generator makes when the scenario names no size: bytes, rows, levels or letters. */
const DEFAULT_SIZE: Record<HostileKind, number> = {
  'huge-row': 50_000_000,
  'huge-text': 50_000_000,
  'many-rows': 1_000_000,
  'many-heartbeats': 1_000_000,
  'deep-json': 100_000,
  'prototype-keys': 1,
  markup: 1,
  'lone-surrogates': 1,
  'right-to-left': 1,
  'long-word': 200_000,
};

const MARKUP = [
  '<script>window.wasHacked = true</script>\n\n',
  '<img src="x" onerror="window.wasHacked = true">\n\n',
  '<svg onload="window.wasHacked = true"></svg>\n\n',
  '[a link](javascript:window.wasHacked=true)\n\n',
  '"><iframe srcdoc="<script>parent.wasHacked = true</script>"></iframe>\n\n',
  '</textarea></template><style>* { display: none }</style>\n\n',
];

const SURROGATES = [
  'high \ud800 alone, ',
  'low \udc00 alone, ',
  'split \ud83c',
  '\udf19 moon, ',
  '\udfff\ud800',
];

const DIRECTIONS = [
  'plain \u202eesrever si siht\u202c and on, ',
  'isolate \u2067\u05d0\u05d1\u05d2 (1)\u2069 end, ',
  'marks \u200f\u200e\u061c, ',
  'never closed \u202e\u2066\u202b on and on',
];

/** All rows that stand in for the lane's text. */
export function hostileRows(kind: HostileKind, wanted?: number): HostileRow[] {
  const size = wanted ?? DEFAULT_SIZE[kind];
  switch (kind) {
    case 'huge-row':
      return [
        dataRow(`[{"type":"heartbeat","pad":"${'x'.repeat(size)}"}]`),
        ...said('Still here.'),
      ];
    case 'huge-text':
      return said('long words '.repeat(Math.ceil(size / 11)).slice(0, size));
    case 'many-rows':
      return Array.from({ length: size }, (_, i) => textRow(i % 12 === 11 ? '\n' : 'x '));
    case 'many-heartbeats':
      return [...Array<HostileRow>(size).fill(dataRow('[{"type":"heartbeat"}]')), ...said('Done.')];
    case 'deep-json':
      return [dataRow('['.repeat(size) + ']'.repeat(size)), deepTool(size), ...said('Deep.')];
    case 'prototype-keys':
      return [...prototypeRows(), ...said('__proto__ ', 'constructor ', 'toString')];
    case 'markup':
      return said(...MARKUP);
    case 'lone-surrogates':
      return said(...SURROGATES);
    case 'right-to-left':
      return said(...DIRECTIONS);
    case 'long-word':
      return said('a'.repeat(size));
  }
}

const textRow = (text: string): HostileRow => ({ code: '0', json: JSON.stringify(text), text });
const dataRow = (json: string): HostileRow => ({ code: '2', json });
const said = (...pieces: string[]): HostileRow[] => pieces.map(textRow);

function deepTool(levels: number): HostileRow {
  const args = `${'{"x":'.repeat(levels)}1${'}'.repeat(levels)}`;
  return { code: '9', json: `{"toolCallId":"deep","toolName":"create_file","args":${args}}` };
}

/** Keys that change every object of a program that copies them without a thought. */
function prototypeRows(): HostileRow[] {
  const evil = '{"__proto__":{"isPolluted":true},"constructor":{"prototype":{"isPolluted":true}}}';
  return [
    dataRow(`[${evil},{"type":"__proto__"},{"type":"webdev","event":${evil}}]`),
    { code: '9', json: `{"toolCallId":"__proto__","toolName":"constructor","args":${evil}}` },
    { code: 'a', json: `{"toolCallId":"__proto__","result":${evil}}` },
    { code: 'c', json: `{"toolCallId":"citation-source","argsTextDelta":${JSON.stringify(evil)}}` },
  ];
}
