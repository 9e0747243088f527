// Reads the names out of the reply that the site gives once a vote or a reaction is stored, and never before.
import * as z from 'zod/mini';
import type { EventOf } from '../../capture/events';
import { parseJson } from '../arena/json';

const MAX_NAME = 200;
const MAX_ID = 100;

type Named = NonNullable<EventOf<'revealed'>['a']>;
/** The names of both sides; null for a side that the reply does not name. */
export interface Names {
  a: Named | null;
  b: Named | null;
}

const Model = z.object({
  id: z.catch(z.nullable(z.string()), null),
  simple_name: z.string().check(z.minLength(1)),
  organisation: z.catch(z.nullable(z.string()), null),
});
const Part = z.catch(z.nullable(z.object({ llm: Model })), null);
const RevealBody = z.object({ a: Part, b: Part, b64: z.catch(z.string(), '') });
const ShareBody = z.object({
  a: z.string().check(z.minLength(1)),
  b: z.string().check(z.minLength(1)),
});

/** Names of a reveal; null when it holds none. The ids in the link for sharing stand in for missing names. */
export function readNames(text: string): Names | null {
  const parsed = RevealBody.safeParse(parseJson(text));
  if (!parsed.success) return null;
  const { a, b, b64 } = parsed.data;
  const shared = a && b ? null : readShared(b64);
  const named = (part: typeof a, id: string | undefined) =>
    part ? nameOf(part.llm) : id === undefined ? null : bare(id);
  const names = { a: named(a, shared?.a), b: named(b, shared?.b) };
  return names.a || names.b ? names : null;
}

/** A name as the page shows it: "organisation/simple name". */
export function joinName(organization: string | null, name: string): string {
  return (organization ? `${organization}/${name}` : name).slice(0, MAX_NAME);
}

function nameOf({ id, simple_name, organisation }: z.infer<typeof Model>): Named {
  return {
    name: joinName(organisation, simple_name),
    modelId: id?.slice(0, MAX_ID) || null,
    organization: organisation?.slice(0, MAX_NAME) || null,
  };
}

const bare = (id: string): Named => ({
  name: id.slice(0, MAX_NAME),
  modelId: id.slice(0, MAX_ID),
  organization: null,
});

function readShared(b64: string) {
  try {
    const parsed = ShareBody.safeParse(JSON.parse(atob(b64.slice(0, 10_000))));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
