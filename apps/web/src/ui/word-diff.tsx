import { VisuallyHidden } from '@mantine/core';
import { diffWordsWithSpace } from 'diff';
import { t } from '@web/texts';
import classes from './word-diff.module.css';

const segmenter = new Intl.Segmenter('nl', { granularity: 'word' });

interface Part {
  value: string;
  added?: boolean;
  removed?: boolean;
}

/** The one instead of the other. */
const exchanged = (before: string, after: string): Part[] =>
  [
    { value: before, removed: true },
    { value: after, added: true },
  ].filter(({ value }) => value !== '');

/**
 * What changed from `before` to `after`, word by word: removed struck through, added underlined, and both said aloud.
 * `whole`: a choice, replaced as a whole, for word by word it would read as neither.
 */
export function WordDiff({ before, after, whole = false }: { before: string; after: string; whole?: boolean }) {
  const parts: Part[] =
    whole && before !== after
      ? exchanged(before, after)
      : diffWordsWithSpace(before, after, { intlSegmenter: segmenter });
  if (parts.every((part) => !part.added && !part.removed)) {
    return before === '' ? <span className="kv-quiet">{t('ui.diff.empty')}</span> : <span>{before}</span>;
  }
  return (
    <span className={classes.root}>
      {parts.map((part, at) =>
        part.added ? (
          <ins key={at}>
            <VisuallyHidden>{t('ui.diff.added')} </VisuallyHidden>
            {part.value}
          </ins>
        ) : part.removed ? (
          <del key={at}>
            <VisuallyHidden>{t('ui.diff.removed')} </VisuallyHidden>
            {part.value}
          </del>
        ) : (
          <span key={at}>{part.value}</span>
        ),
      )}
    </span>
  );
}
