// Command: prints the JSON Schema of the export. `npx tsx lib/transfer/print-json-schema.ts > docs/telltale-export.schema.json`
import { exportJsonSchema } from './json-schema';

console.log(JSON.stringify(exportJsonSchema(), null, 2));
