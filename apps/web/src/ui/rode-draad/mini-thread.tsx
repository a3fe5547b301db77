import { t } from '@web/texts';
import classes from './mini-thread.module.css';

export type Dot = 'FILLED' | 'GAP' | 'SUSPECT';

/** The seven stations in one glance: filled, hollow for a gap, an amber diamond for doubt. Says the same in words. */
export function MiniThread({ stations }: { stations: Dot[] }) {
  const count = (dot: Dot): number => stations.filter((one) => one === dot).length;
  const words = [
    t('thread.filled', { filled: stations.length - count('GAP'), total: stations.length }),
    ...(count('SUSPECT') > 0 ? [t('thread.suspect-count', { count: count('SUSPECT') })] : []),
  ].join(', ');
  const width = stations.length * 11 - 2;
  return (
    <svg className={classes.root} width={width} height={10} viewBox={`0 0 ${width} 10`} role="img" aria-label={words}>
      {stations.slice(1).map((dot, at) => (
        <line
          key={at}
          x1={at * 11 + 8.5}
          x2={at * 11 + 11.5}
          y1={5}
          y2={5}
          className={dot === 'GAP' || stations[at] === 'GAP' ? classes.faint : classes.line}
        />
      ))}
      {stations.map((dot, at) =>
        dot === 'SUSPECT' ? (
          <rect key={at} x={at * 11 + 1.5} y={1.5} width={7} height={7} className={classes.suspect} data-diamond />
        ) : (
          <circle
            key={at}
            cx={at * 11 + 5}
            cy={5}
            r={dot === 'GAP' ? 2.75 : 3.5}
            className={dot === 'GAP' ? classes.gap : classes.filled}
          />
        ),
      )}
    </svg>
  );
}
