import { Money } from '@koersvast/kernel';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { FactList } from '@web/ui/fact-list';
import { amount, moment } from '@web/ui/format';
import { RecordLink } from '@web/ui/record-link';
import { SidePanel } from '@web/ui/side-panel';
import { CorrectDialog } from './correct-dialog';
import classes from './actuals.module.css';

type Booking = components['schemas']['ActualHistoryItemResponse'];

/** One line of a ledger: its coding, every booking of it with what it took back, and the deed to correct it. */
export function ActualPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const mayCorrect = useCan('actual.correct');
  const [correcting, setCorrecting] = useState(false);
  const { data } = apiQuery.useQuery('get', '/actuals/{id}/history', { params: { path: { id } } });
  const items = data?.items ?? [];
  const one = items.find((item) => item.id === id) ?? items.at(-1);
  if (!one) return null;
  const holds = items.find((item) => item.reversesId === null && item.reversedById === null);
  const net = items.reduce((sum, item) => sum.plus(Money.parse(item.amount)), Money.zero);
  return (
    <SidePanel
      title={`${one.journal} ${one.document} / ${one.line}`}
      caption={`${one.municipality} · ${one.year}-${String(one.periodNumber).padStart(2, '0')}`}
      actions={mayCorrect && holds && <Button onClick={() => setCorrecting(true)}>{t('actual.correct')}</Button>}
      onClose={onClose}
    >
      <h3 className={classes.head}>{t('actual.panel.history')}</h3>
      <ol className={classes.history}>
        {items.map((item, index) => (
          <HistoryItem key={item.id} item={item} first={index === 0} />
        ))}
      </ol>
      <p className={classes.net}>
        <span>{t('actual.panel.net')}</span>
        <span>{amount(net.toString())}</span>
      </p>
      <h3 className={classes.head}>{t('actual.panel.facts')}</h3>
      <FactList facts={factsOf(holds ?? one)} />
      {correcting && holds && <CorrectDialog booking={holds} onClose={() => setCorrecting(false)} />}
    </SidePanel>
  );
}

const factsOf = (one: Booking): [string, string | null][] => [
  [t('actual.column.description'), one.description],
  [t('actual.panel.administration'), one.administration],
  [t('actual.filter.side'), t(`actual.side.${one.side}`)],
  [t('actual.column.legalBasis'), t(`actual.basis.${one.legalBasis}`)],
  [t('actual.column.taskField'), one.taskField],
  [t('actual.column.category'), one.category],
  [t('actual.column.budgetProgramme'), one.budgetProgramme],
  [t('actual.column.buildingBlock'), one.buildingBlock],
  [t('actual.column.ledgerAccount'), one.ledgerAccount],
  [t('actual.column.costCentre'), one.costCentre],
];

function HistoryItem({ item, first }: { item: Booking; first: boolean }) {
  const word = item.reversesId ? 'reversal' : first ? 'booked' : 'anew';
  return (
    <li data-gone={item.reversedById !== null || undefined}>
      <span>
        {t(`actual.panel.history.${word}`)}
        <span className="kv-caption">
          {moment(item.recordedAt)}
          {item.recordedBy && ` · ${item.recordedBy}`}
        </span>
        {item.importId && item.importFile ? (
          <RecordLink url={`/importeren/${item.importId}`}>
            {t('actual.panel.import', { file: item.importFile })}
          </RecordLink>
        ) : (
          <span className="kv-caption">
            {t('actual.panel.by-hand')}
            {item.description && `: ${item.description}`}
          </span>
        )}
      </span>
      <span className="kv-number">{amount(item.amount, { plus: item.reversesId !== null })}</span>
    </li>
  );
}
