import { Money } from '@koersvast/kernel';
import { VisuallyHidden } from '@mantine/core';
import { t } from '@web/texts';
import { amount, date } from '@web/ui/format';
import type { LegalityTest, Modification } from './modification-values';
import classes from './modifications.module.css';

type Room = LegalityTest['room'];

/** Widths in thousandths of the scale; the scale ends at the limit, or at the net sum when that goes beyond. */
function widths({ before, net, limit }: Room & { limit: string }) {
  const [from, to, end] = [before, net, limit].map((text) => Number(Money.parse(text).cents)) as [
    number,
    number,
    number,
  ];
  const scale = Math.max(end, to, from, 1);
  const part = (value: number) => (Math.max(value, 0) / scale) * 1000;
  return {
    before: part(Math.min(from, to)),
    change: part(Math.max(from, to)) - part(Math.min(from, to)),
    limit: part(end),
  };
}

/** How much of b is used: what was approved before, this change, and what is left to the cent. */
export function RoomMeter({ record, test, title }: { record: Modification; test: LegalityTest; title: string }) {
  const { room } = test;
  const over = room.room !== null && Money.parse(room.room).isNegative();
  return (
    <section className={classes.card} aria-labelledby="ruimte">
      <div className={classes.heading}>
        <h2 id="ruimte">{t('modification.room')}</h2>
        <span className="kv-caption">{t('modification.room.caption')}</span>
      </div>
      {room.limit === null ? (
        <p className="kv-quiet">{t('modification.room.unknown')}</p>
      ) : (
        <Meter room={{ ...room, limit: room.limit }} over={over} code={record.code} />
      )}
      <table className={classes.entries}>
        <VisuallyHidden component="caption">{t('modification.room.table')}</VisuallyHidden>
        <thead>
          <tr>
            <th scope="col">{t('modification.column.title')}</th>
            <th scope="col">{t('modification.room.signed')}</th>
            <th scope="col" className="kv-number">
              {t('modification.column.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {room.entries.map((entry) => (
            <tr key={entry.id}>
              <td>
                {entry.code} {entry.title}
              </td>
              <td>{date(entry.approvedOn)}</td>
              <td className="kv-number">{amount(entry.amount, { plus: true })}</td>
            </tr>
          ))}
          <tr data-own>
            <td>
              {record.code} {title}
            </td>
            <td>{t('modification.room.this')}</td>
            <td className="kv-number">{amount(room.change, { plus: true })}</td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t('modification.room.net')}
            </th>
            <td className="kv-number">{amount(room.net)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function Meter({ room, over, code }: { room: Room & { limit: string }; over: boolean; code: string }) {
  const size = widths(room);
  const drawing = t('modification.room.drawing', {
    before: amount(room.before),
    change: amount(room.change, { plus: true }),
    net: amount(room.net),
    limit: amount(room.limit),
  });
  return (
    <>
      <p className={classes.limit}>{t('modification.room.limit', { limit: amount(room.limit) })}</p>
      <svg className={classes.meter} viewBox="0 0 1000 22" preserveAspectRatio="none" role="img" aria-label={drawing}>
        <defs>
          <pattern id="arcering" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="14" height="14" className={classes.change} />
            <rect width="5" height="14" className={classes.hatch} />
          </pattern>
        </defs>
        <rect width="1000" height="22" className={classes.rest} />
        <rect width={size.before} height="22" className={classes.before} />
        <rect x={size.before} width={size.change} height="22" fill="url(#arcering)" />
        <rect x={Math.max(size.limit - 2, 0)} width="2" height="22" className={over ? classes.over : classes.edge} />
      </svg>
      <dl className={classes.legend}>
        <div>
          <dt>{t('modification.room.before')}</dt>
          <dd>{amount(room.before)}</dd>
        </div>
        <div>
          <dt>{code}</dt>
          <dd>{amount(room.change, { plus: true })}</dd>
        </div>
        <div data-over={over || undefined}>
          <dt>{t(over ? 'modification.room.over' : 'modification.room.left')}</dt>
          <dd>{room.room === '0.00' ? '0,00' : amount(room.room?.replace('-', ''))}</dd>
        </div>
      </dl>
    </>
  );
}
