import { newId } from '@koersvast/kernel';
import { useRef } from 'react';

/**
 * One key per thing that a person sends: the same content sent again (a double click, a retry after a lost answer) keeps
 * its key, so that the server makes one record; other content gets another key.
 */
export function useIdempotencyKey(): { keyFor: (content: unknown) => string; done: () => void } {
  const last = useRef<{ content: string; key: string } | null>(null);
  return {
    keyFor: (content) => {
      const text = JSON.stringify(content);
      if (last.current?.content !== text) last.current = { content: text, key: newId() };
      return last.current.key;
    },
    /** After success: the next submit is a new thing, even with the same content. */
    done: () => {
      last.current = null;
    },
  };
}
