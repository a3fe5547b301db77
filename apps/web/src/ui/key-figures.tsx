import type { ReactNode } from 'react';
import classes from './key-figures.module.css';

export interface KeyFigure {
  label: string;
  /** As a person reads it, unit and sign included. */
  value: ReactNode;
  note?: string;
  /** V or N of a variance; gives the figure its colour and stands behind it as a letter. */
  favour?: string | null;
}

/** The figures that matter first, in one strip above a table; two beside each other on a phone. */
export function KeyFigures({ items }: { items: KeyFigure[] }) {
  return (
    <dl className={classes.strip}>
      {items.map(({ label, value, note, favour }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={classes.figure} data-favour={favour ?? undefined}>
            {value}
            {favour && <small> {favour}</small>}
          </dd>
          {note && <dd className="kv-caption">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
