// The rules of a list of tags: trimmed, no doubles whatever their case, bounded in length and number.

/** As many as a stored annotation takes. */
export const MAX_TAGS = 50;
/** UTF-16 units. */
export const MAX_TAG_LENGTH = 50;

interface TagsAdded {
  tags: string[];
  added: string[];
  /** The last tag that was there already, or null. */
  double: string | null;
  /** True when tags were left out for want of room. */
  full: boolean;
}

/** Adds the comma- or line-separated tags of a text to a list. Pure; never throws. */
export function addTags(tags: readonly string[], text: string): TagsAdded {
  const result: TagsAdded = { tags: [...tags], added: [], double: null, full: false };
  const seen = new Set(tags.map(fold));
  for (const part of text.split(/[,\n]/)) {
    const tag = part.replaceAll(/\s+/g, ' ').trim().slice(0, MAX_TAG_LENGTH).trim();
    if (tag === '') continue;
    if (seen.has(fold(tag))) result.double = tag;
    else if (result.tags.length >= MAX_TAGS) result.full = true;
    else {
      seen.add(fold(tag));
      result.tags.push(tag);
      result.added.push(tag);
    }
  }
  return result;
}

function fold(tag: string): string {
  return tag.normalize('NFKC').toLowerCase();
}
