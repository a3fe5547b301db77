import { useRef, useState, type KeyboardEvent } from 'react';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import classes from './risks.module.css';

type Cell = components['schemas']['RiskCellResponse'];

interface RiskMatrixProps {
  contractId?: string;
  /** Chosen place, `chance-impact`, or empty. */
  place: string;
  onPlace: (place: string) => void;
}

const FIVE = [1, 2, 3, 4, 5];
const nameOf = ({ chance, impact }: Pick<Cell, 'chance' | 'impact'>): string => `${chance}-${impact}`;

const STEPS: Record<string, [chance: number, impact: number]> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
const kept = (value: number): number => Math.min(5, Math.max(1, value));

/** Twenty-five places; the arrows walk over them, Enter shows the risks of one. Chance rises upward, impact to the right. */
export function RiskMatrix({ contractId, place, onPlace }: RiskMatrixProps) {
  const { programmeId } = useScope();
  const { data } = apiQuery.useSuspenseQuery('get', '/risks/matrix', {
    params: { query: { programmeId, contractId } },
  });
  const [at, setAt] = useState(place || '5-1');
  const root = useRef<HTMLTableElement>(null);
  const cells = new Map(data.cells.map((cell) => [nameOf(cell), cell]));
  const walk = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const [chance, impact] = at.split('-').map(Number) as [number, number];
    const next = nameOf({ chance: kept(chance + step[0]), impact: kept(impact + step[1]) });
    setAt(next);
    root.current?.querySelector<HTMLElement>(`[data-place="${next}"]`)?.focus();
  };
  return (
    <div className={classes.matrixBox}>
      <table className={classes.matrix} ref={root} onKeyDown={walk} aria-describedby="risk-matrix-hint">
        <caption>{t('risk.matrix')}</caption>
        <tbody>
          {[...FIVE].reverse().map((chance) => (
            <tr key={chance}>
              <th scope="row">{t(`risk.chance.${chance}`)}</th>
              {FIVE.map((impact) => {
                const name = nameOf({ chance, impact });
                return (
                  <Place
                    key={impact}
                    cell={cells.get(name)!}
                    current={at === name}
                    chosen={place === name}
                    onChoose={() => {
                      setAt(name);
                      onPlace(place === name ? '' : name);
                    }}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              {t('risk.matrix.chance')} ↑ {t('risk.matrix.impact')} →
            </th>
            {FIVE.map((impact) => (
              <th key={impact} scope="col">
                {impact}
              </th>
            ))}
          </tr>
        </tfoot>
      </table>
      <p id="risk-matrix-hint" className="kv-caption">
        {t('risk.matrix.hint')}
      </p>
    </div>
  );
}

/** RIS-007 in a place of the matrix: 7. */
const short = (code: string): string => code.replace(/^RIS-0*/, '');

interface PlaceProps {
  cell: Cell;
  current: boolean;
  chosen: boolean;
  onChoose: () => void;
}

function Place({ cell, current, chosen, onChoose }: PlaceProps) {
  const { chance, impact, band, count, codes } = cell;
  const said = t('risk.matrix.cell', { chance, impact, count, band: t(`risk.band.${band}`) });
  const words = [said, ...codes].join(' ');
  const shown = count > codes.length ? [...codes.slice(0, 3), `+${count - 3}`] : codes;
  return (
    <td data-band={band}>
      <button
        type="button"
        className={classes.place}
        data-place={nameOf(cell)}
        data-some={count > 0 || undefined}
        tabIndex={current ? 0 : -1}
        aria-pressed={chosen}
        aria-label={words}
        onClick={onChoose}
      >
        {count === 0 ? <span aria-hidden>·</span> : shown.map((code) => <span key={code}>{short(code)}</span>)}
      </button>
    </td>
  );
}
