// Loads the style model from wherever the caller keeps the files of `public/style`.
import { inflate, type ReadFile } from '../tokenizers/load';
import { loadStyleModel } from './model';
import type { StyleModel } from './reading';

/** Name of the model's file in `public/style`. */
export const STYLE_FILE = 'model.bin.gz';

/** The style model; fails when this build does not have it or its file is broken. */
export async function loadStyle(read: ReadFile): Promise<StyleModel> {
  return loadStyleModel(await inflate(await read(STYLE_FILE)));
}
