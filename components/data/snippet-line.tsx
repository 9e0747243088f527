// A few words around what was found in a battle, with what was found marked.
import type { Snippet } from '../../lib/search/snippet';
import { t } from '../../lib/text';

/** `snippet` is undefined while it is being read. */
export function SnippetLine({ snippet }: { snippet: Snippet | null | undefined }) {
  return (
    <p className="td-row-snippet" aria-busy={snippet === undefined || undefined}>
      {snippet && (
        <>
          <span className="td-row-place">{t(`search.place.${snippet.place}`)}</span>{' '}
          {snippet.pieces.map(({ text, isHit }, i) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never change places
            isHit ? <mark key={i}>{text}</mark> : <span key={i}>{text}</span>,
          )}
        </>
      )}
    </p>
  );
}
