// compar:IA as one of the sites that can be read.
import type { ReaderOptions, Site } from '../types';
import { COMPARIA_HOSTS, COMPARIA_MATCHES } from './hosts';
import { CompariaReader } from './reader';
import { SITE } from './wire';

/** The blind arena of the French and Danish ministries of culture. */
export const comparia: Site = {
  id: SITE,
  name: 'compar:IA',
  matches: COMPARIA_MATCHES,
  claims: (_page: Document, url: URL) => COMPARIA_HOSTS.includes(url.host),
  open: (options: ReaderOptions) => new CompariaReader(options),
};
