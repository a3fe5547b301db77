import type { TableHTMLAttributes } from 'react';
import classes from './figure-table.module.css';

interface FigureTableProps extends TableHTMLAttributes<HTMLTableElement> {
  /** Name of the table, for who does not see it; also the name of the box that scrolls. */
  name: string;
}

/**
 * A table of figures that scrolls in its own box, its first column always in sight. Figures have `kv-number`; a row
 * `data-kind` group or total, `data-current` beside the panel that speaks of it.
 */
export function FigureTable({ name, className, children, ...rest }: FigureTableProps) {
  return (
    <div className={classes.box} role="region" aria-label={name} tabIndex={0}>
      <table className={className ? `${classes.table} ${className}` : classes.table} {...rest}>
        <caption className={classes.caption}>{name}</caption>
        {children}
      </table>
    </div>
  );
}
