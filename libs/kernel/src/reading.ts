import { DomainError, type TextParams } from './domain-error';

/**
 * What came of reading a text that a person typed or a file held: the value, or a catalogue code that says what is
 * wrong and how to mend it. Screens and imports show the code's sentence; nobody has to catch anything.
 */
export type Reading<T> = { ok: true; value: T } | { ok: false; code: string; params: TextParams };

export const readable = <T>(value: T): Reading<T> => ({ ok: true, value });

export const unreadable = (code: string, params: TextParams = {}): Reading<never> => ({ ok: false, code, params });

/** The value of a reading, or a 400 `DomainError` with its code: for callers that cannot go on without the value. */
export const demandValue = <T>(reading: Reading<T>): T => {
  if (reading.ok) return reading.value;
  throw new DomainError(reading.code, { status: 400, params: reading.params });
};

/** The offending text as it may appear in a message: one line, not endless. */
export const quoted = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
};
