import { Button, Group } from '@mantine/core';
import { Fragment, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { t } from '@web/texts';
import { passageOf, selectPassage, sentencesOf, type Passage } from './passages';
import classes from './quotable-text.module.css';

export interface Mark {
  starts: number;
  ends: number;
  /** Read aloud before the marked words. */
  label: string;
}

/** What one does with a passage. */
export interface PassageDeed {
  /** "Gebruik als citaat". */
  label: string;
  /** Letter that does the same. */
  hotkey: string;
  icon: ReactNode;
  onPick: (passage: Passage) => Promise<unknown> | void;
}

interface QuotableTextProps {
  text: string;
  marks: Mark[];
  label: string;
  /** The first is the one that this screen is for; none: the text is only read. */
  deeds: PassageDeed[];
}

/**
 * Words of people from which one picks a passage: with the mouse, or with the keyboard sentence by sentence (arrows) and
 * the letter of a deed. What was picked before is underlined.
 */
export function QuotableText({ text, marks, label, deeds }: QuotableTextProps) {
  const box = useRef<HTMLDivElement>(null);
  const hint = useId();
  const [chosen, setChosen] = useState<Passage | null>(null);
  const [busy, setBusy] = useState(false);
  const enabled = deeds.length > 0;
  const look = (): void => setChosen(box.current ? passageOf(box.current) : null);
  const pick = async ({ onPick }: PassageDeed): Promise<void> => {
    const passage = (box.current && passageOf(box.current)) ?? chosen;
    if (!passage || busy) return;
    setBusy(true);
    try {
      await onPick(passage);
      window.getSelection()?.removeAllRanges();
      setChosen(null);
    } finally {
      setBusy(false);
    }
  };
  const walk = (step: 1 | -1): void => {
    const sentences = sentencesOf(text);
    const at = chosen ? sentences.findIndex(({ starts }) => starts === chosen.starts) : -1;
    const next = sentences[Math.min(Math.max(at + step, 0), sentences.length - 1)];
    if (!next || !box.current) return;
    selectPassage(box.current, next);
    setChosen(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const deed = deeds.find(({ hotkey }) => hotkey.toLowerCase() === event.key.toLowerCase());
    if (event.key === 'ArrowRight' && !event.shiftKey) walk(1);
    else if (event.key === 'ArrowLeft' && !event.shiftKey) walk(-1);
    else if (deed) void pick(deed);
    else return;
    event.preventDefault();
  };
  return (
    <div>
      <div
        ref={box}
        role="group"
        tabIndex={0}
        aria-label={label}
        aria-describedby={enabled ? hint : undefined}
        className={`kv-words ${classes.text}`}
        onMouseUp={enabled ? look : undefined}
        onKeyUp={enabled ? look : undefined}
        onKeyDown={enabled ? onKeyDown : undefined}
      >
        {pieces(text, marks)}
      </div>
      {enabled && (
        <>
          <Group gap="sm" mt={8}>
            {deeds.map((deed, index) => (
              <Button
                key={deed.hotkey}
                size="compact-sm"
                variant={chosen && index === 0 ? 'filled' : 'default'}
                disabled={!chosen || busy}
                leftSection={deed.icon}
                onClick={() => void pick(deed)}
              >
                {deed.label}
              </Button>
            ))}
          </Group>
          <p id={hint} className={`kv-caption ${classes.hint}`}>
            {t('outcome.pick.hint')}{' '}
            {deeds.map(({ hotkey, label: deed }, index) => (
              <Fragment key={hotkey}>
                {index > 0 && ', '}
                <kbd>{hotkey}</kbd> {deed.toLowerCase()}
              </Fragment>
            ))}
            .
          </p>
        </>
      )}
    </div>
  );
}

/** The text with what was picked underlined; overlapping passages run into one line. */
function pieces(text: string, marks: Mark[]) {
  const edges = [...new Set([0, text.length, ...marks.flatMap(({ starts, ends }) => [starts, ends])])]
    .filter((edge) => edge >= 0 && edge <= text.length)
    .sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1]!;
    const mark = marks.find(({ starts, ends }) => starts <= from && ends >= to);
    const words = text.slice(from, to);
    return mark ? (
      <mark key={from} className={classes.mark} title={mark.label}>
        {words}
      </mark>
    ) : (
      <span key={from}>{words}</span>
    );
  });
}
