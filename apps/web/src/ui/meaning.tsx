import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './meaning.module.css';

interface MeaningProps {
  /** What it means, told on hover, focus and touch. */
  text: string | null;
  children: ReactNode;
  /** The name in full, when a short one stands in the table or the meaning is to be part of it. */
  label?: string;
  /** A place where something is missing: no dotted line, quiet. */
  quiet?: boolean;
}

/** A word or figure that explains itself. */
export function Meaning({ text, children, label, quiet }: MeaningProps) {
  return (
    <Tooltip label={text} multiline w={280} events={{ hover: true, focus: true, touch: true }}>
      <button type="button" className={classes.meaning} data-quiet={quiet || undefined} aria-label={label}>
        {children}
      </button>
    </Tooltip>
  );
}
