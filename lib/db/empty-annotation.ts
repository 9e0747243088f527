// An annotation in which nothing is said yet; apart from the database, so that pages can use it.
import type { Annotation } from './schema';

export function emptyAnnotation(id: string): Annotation {
  return {
    id,
    guess: { a: null, b: null },
    tags: [],
    tagsAt: 0,
    note: '',
    noteAt: 0,
    updatedAt: 0,
  };
}
