import type { ReactNode } from 'react';
import { RecordLink } from '@web/ui/record-link';
import classes from './overview.module.css';

/** One block of the page; its heading opens the screen behind it. */
export function Tile({ title, to, children }: { title: string; to: string; children: ReactNode }) {
  return (
    <section className={classes.tile}>
      <h2>
        <RecordLink url={to}>{title}</RecordLink>
      </h2>
      {children}
    </section>
  );
}
