// The format of an exported file as a JSON Schema, made from the same schema that checks an import.
import * as z from 'zod/mini';
import { FileSchema, FORMAT_VERSION } from './format';

/** JSON Schema (2020-12) of a file. Fields it does not name are allowed, and kept by an import. */
export function exportJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(FileSchema, { io: 'input' });
  return {
    $schema,
    $id: `telltale-battles-v${FORMAT_VERSION}`,
    title: 'Telltale battles',
    description: 'Battles exported from Telltale. Every field is explained in data-format.md.',
    ...schema,
  };
}

/**
 * Paths of all fields that a schema names, as `battles[].battle.vote.value`; keys that a file may choose are `[key]`.
 */
export function fieldPaths(schema: unknown, at = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties, items, additionalProperties, ...rest } = schema as Record<string, unknown>;
  const paths: string[] = [];
  for (const [key, value] of Object.entries((properties as object | undefined) ?? {})) {
    const path = at === '' ? key : `${at}.${key}`;
    paths.push(path, ...fieldPaths(value, path));
  }
  for (const options of [rest.anyOf, rest.oneOf]) {
    for (const option of Array.isArray(options) ? options : []) {
      paths.push(...fieldPaths(option, at));
    }
  }
  if (items) paths.push(...fieldPaths(items, `${at}[]`));
  if (typeof additionalProperties === 'object') {
    paths.push(`${at}[key]`, ...fieldPaths(additionalProperties, `${at}[key]`));
  }
  return paths;
}
