// How many words a side has written: the measure of whether there is enough to tell.

const MAX_READ = 200_000;

/** Words of all texts together; two East Asian characters count as one word. */
export function wordCount(texts: readonly string[]): number {
  return texts.reduce((sum, text) => {
    const read = text.slice(0, MAX_READ);
    const dense = read.match(/[\u3041-\u30ff\u4e00-\u9fff]/g)?.length ?? 0;
    return sum + (read.match(/\S+/g)?.length ?? 0) + dense / 2;
  }, 0);
}
