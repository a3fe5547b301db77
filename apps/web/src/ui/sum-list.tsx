import type { ReactNode } from 'react';
import classes from './sum-list.module.css';

export interface SumTerm {
  label: ReactNode;
  value: ReactNode;
  /** The outcome of the terms above it, under a rule. */
  result?: boolean;
  /** V or N colours the outcome. */
  favour?: string | null;
}

/** A sum as one writes it: terms under each other, figures aligned, the outcome under a rule. */
export function SumList({ name, terms }: { name?: string; terms: SumTerm[] }) {
  return (
    <dl className={classes.sum} aria-label={name}>
      {terms.map(({ label, value, result, favour }, index) => (
        <div key={index} data-result={result || undefined} data-favour={favour ?? undefined}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
