import { SegmentedControl, useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
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
  /** Drawn as wide as its place, so that the words on it keep their size on a small screen. */
  chart: (theme: ChartTheme, width: number) => ReactNode;
  table: ReactNode;
  /** Pixels below which the words on the drawing would run into each other; a smaller place scrolls. */
  narrowest?: number;
}

const NARROWEST = 320;
const WIDEST = 1120;

/** A drawing and, one press away, the same figures as a table. Paper always gets the light palette. */
export function ChartWithTable(props: ChartWithTableProps) {
  const { title, caption, name = 'beeld', chart, table, narrowest = NARROWEST } = props;
  const [view, setView] = useSearchState(name, 'grafiek');
  const dark = useComputedColorScheme('light') === 'dark';
  const printing = usePrinting();
  const place = useElementSize();
  const width = Math.min(WIDEST, Math.max(narrowest, Math.floor(place.width)));
  const scrolls = place.width > 0 && place.width < narrowest;
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
        <div
          ref={place.ref}
          className={classes.chart}
          {...(scrolls ? { role: 'group', tabIndex: 0, 'aria-label': title } : {})}
        >
          {chart(dark && !printing ? darkTheme : lightTheme, width)}
        </div>
      )}
    </section>
  );
}
