// Command: writes docs/telltale-export.schema.json anew. Run it as `npx tsx lib/transfer/write-json-schema.ts`.
import { writeFileSync } from 'node:fs';
import { jsonSchemaText } from './json-schema';

writeFileSync(new URL('../../docs/telltale-export.schema.json', import.meta.url), jsonSchemaText());
