import { SegmentedControl, useComputedColorScheme } from '@mantine/core';
import { darkTheme, lightTheme, type ChartTheme } from '@koersvast/charts';
import { useId, type ReactNode } from 'react';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import classes from './chart-with-table.module.css';
import { usePrinting } from './table/use-printing';

interface ChartWithTableProps {
  title: string;
  /** Unit and scope: "cumulatief, MVS · € mln". */
  caption?: string;
  /** Search parameter that keeps the choice; another name when a screen has more than one chart. */
  name?: string;
  chart: (theme: ChartTheme) => ReactNode;
  table: ReactNode;
}

/** A drawing and, one press away, the same figures as a table. Paper always gets the light palette. */
export function ChartWithTable({ title, caption, name = 'beeld', chart, table }: ChartWithTableProps) {
  const [view, setView] = useSearchState(name, 'grafiek');
  const dark = useComputedColorScheme('light') === 'dark';
  const printing = usePrinting();
  const id = useId();
  return (
    <section className={classes.root} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id}>
          {title} {caption && <span className={classes.caption}>{caption}</span>}
        </h2>
        <SegmentedControl
          className={classes.choice}
          aria-label={t('ui.chart.view', { title })}
          withItemsBorders={false}
          value={view}
          onChange={setView}
          data={[
            { value: 'grafiek', label: t('ui.chart.chart') },
            { value: 'tabel', label: t('ui.chart.table') },
          ]}
        />
      </div>
      {view === 'tabel' ? (
        table
      ) : (
        <div className={classes.chart}>{chart(dark && !printing ? darkTheme : lightTheme)}</div>
      )}
    </section>
  );
}
