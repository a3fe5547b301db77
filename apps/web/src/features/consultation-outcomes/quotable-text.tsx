import { Button, Group } from '@mantine/core';
import { IconQuote } from '@tabler/icons-react';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { t } from '@web/texts';
import { passageOf, selectPassage, sentencesOf, type Passage } from './passages';
import classes from './quotable-text.module.css';

export interface Mark {
  starts: number;
  ends: number;
  /** Read aloud before the marked words. */
  label: string;
}

interface QuotableTextProps {
  text: string;
  marks: Mark[];
  /** The deed: "Gebruik als citaat". */
  action: string;
  /** Letter that does the same. */
  hotkey: string;
  label: string;
  onPick: (passage: Passage) => Promise<unknown>;
  /** False: the text is only read. */
  enabled: boolean;
}

/**
 * Words of people from which one picks a passage: with the mouse, or with the keyboard sentence by sentence (arrows) and
 * one letter. What was picked before is underlined.
 */
export function QuotableText({ text, marks, action, hotkey, label, onPick, enabled }: QuotableTextProps) {
  const box = useRef<HTMLDivElement>(null);
  const hint = useId();
  const [chosen, setChosen] = useState<Passage | null>(null);
  const [busy, setBusy] = useState(false);
  const look = (): void => setChosen(box.current ? passageOf(box.current) : null);
  const pick = async (): Promise<void> => {
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
    if (event.key === 'ArrowRight' && !event.shiftKey) walk(1);
    else if (event.key === 'ArrowLeft' && !event.shiftKey) walk(-1);
    else if (event.key.toLowerCase() === hotkey.toLowerCase()) void pick();
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
        <Group gap="sm" mt={8} justify="space-between">
          <Button
            size="compact-sm"
            variant={chosen ? 'filled' : 'default'}
            disabled={!chosen}
            loading={busy}
            leftSection={<IconQuote size={14} aria-hidden />}
            onClick={() => void pick()}
          >
            {action}
          </Button>
          <span id={hint} className="kv-caption">
            {t('outcome.pick.hint')} <kbd>{hotkey}</kbd>
          </span>
        </Group>
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
