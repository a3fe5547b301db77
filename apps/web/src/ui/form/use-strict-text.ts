import type { Reading } from '@koersvast/kernel';
import { useEffect, useRef, useState } from 'react';
import { t } from '@web/texts';

export interface StrictInputProps {
  /** As the API writes it; null when empty or when the text cannot be read. */
  value: string | null | undefined;
  onChange: (value: string | null) => void;
  /** Told what is wrong with the text (null when nothing), so that the form is not sent; `shown` from the moment of leaving the field. */
  onProblem?: (message: string | null, shown: boolean) => void;
}

interface Reader {
  /** What a person typed -> the API's text. */
  read: (text: string) => Reading<{ toString(): string }>;
  /** The API's text -> what a person reads. */
  show: (value: string) => string;
}

/** Text of a strict input: what was typed stays as it is until it can be read; nothing is guessed or repaired in silence. */
export function useStrictText({ value, onChange, onProblem }: StrictInputProps, { read, show }: Reader) {
  const [text, setText] = useState(value ? show(value) : '');
  const emitted = useRef(value ?? null);
  const latest = useRef(text);
  useEffect(() => {
    if ((value ?? null) === emitted.current) return;
    emitted.current = value ?? null;
    const written = value ? show(value) : '';
    setText(written);
    latest.current = written;
  }, [value, show]);

  const emit = (next: string | null, problem: string | null, shown: boolean): void => {
    emitted.current = next;
    onChange(next);
    onProblem?.(problem, shown);
  };

  const problemIn = (typed: string): string | null => {
    if (typed.trim() === '') return null;
    const reading = read(typed);
    return reading.ok ? null : t(reading.code, reading.params);
  };

  const type = (typed: string): void => {
    setText(typed);
    latest.current = typed;
    const reading = typed.trim() === '' ? null : read(typed);
    emit(reading?.ok ? reading.value.toString() : null, problemIn(typed), false);
  };

  const leave = (): void => {
    if (value && problemIn(text) === null) setText(show(value));
    // Said a moment later: a sentence that pushes the button away under the pointer would swallow the click on it.
    setTimeout(() => {
      if (latest.current === text) onProblem?.(problemIn(text), true);
    }, 200);
  };

  return {
    text,
    /** While typing: read, but do not shout yet. */
    type,
    /** On leaving the field: what cannot be read is said, what can be read is written out. */
    leave,
    /** A value that was picked, not typed. */
    pick: (picked: string | null) => {
      const written = picked ? show(picked) : '';
      setText(written);
      latest.current = written;
      emit(picked, null, true);
    },
  };
}
