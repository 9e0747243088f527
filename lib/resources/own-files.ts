// Reads the files that the extension brings along. Nothing here asks any server.

/** The bytes of a file of `public/`, such as `tokenizers/o200k.bin.gz`; fails when this build does not have it. */
export async function readOwn(path: string): Promise<Uint8Array> {
  // Relative to the extension's own origin, in its pages and workers alike.
  const reply = await fetch(`/${path}`);
  if (!reply.ok) throw new Error(`This build has no ${path}.`);
  return new Uint8Array(await reply.arrayBuffer());
}
