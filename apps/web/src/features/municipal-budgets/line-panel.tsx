import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { api, apiQuery, ifMatch } from '@web/api/client';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { amount, date, money } from '@web/ui/format';
import { RecordLink } from '@web/ui/record-link';
import { SidePanel } from '@web/ui/side-panel';
import { useDeed } from '@web/ui/use-deed';
import type { BudgetLine, MunicipalBudget } from './budget-tree';
import { LineDialog } from './line-dialog';
import classes from './municipal-budgets.module.css';

interface PanelProps {
  budget: MunicipalBudget;
  line: BudgetLine;
  onClose: () => void;
}

/** One line beside the tree: what it stands on, and each amount with the decision that made it. */
export function LinePanel({ budget, line, onClose }: PanelProps) {
  const { data } = apiQuery.useQuery('get', '/municipal-budget-lines/{id}/history', {
    params: { path: { id: line.id } },
  });
  return (
    <SidePanel title={line.description} caption={line.code} onClose={onClose}>
      <p className="kv-quiet">
        {t('municipal-budget.line.detail', {
          basis: t(`municipal-budget.basis.${line.legalBasis}`) + (line.contractCode ? ` ${line.contractCode}` : ''),
          boundary: t(`municipal-budget.boundary.${line.boundary}`).toLowerCase(),
          category: [line.category, line.categoryName].filter(Boolean).join(' '),
          vat: t(`municipal-budget.vat.${line.vatTreatment}`).toLowerCase(),
        })}
      </p>
      {line.receivable !== '0.00' && (
        <p className="kv-quiet">{t('municipal-budget.line.receivable', { amount: money(line.receivable) })}</p>
      )}
      {line.originCode && (
        <p className="kv-quiet">{t('carry.origin', { code: line.originCode, year: line.originYear! })}</p>
      )}
      {budget.state === 'DRAFT' && <DraftDeeds budget={budget} line={line} onClose={onClose} />}
      <h3>{t('municipal-budget.history')}</h3>
      {data?.items.length === 0 && <p className="kv-quiet">{t('municipal-budget.history.none')}</p>}
      <ol className={classes.history}>
        {data?.items.map((entry) => (
          <li key={entry.amendmentId ?? 'original'}>
            <div className={classes.historyHead}>
              <span>
                {entry.amendmentId ? (
                  <RecordLink url={`/begrotingswijzigingen/${entry.amendmentId}`}>
                    {entry.code} {entry.title}
                  </RecordLink>
                ) : (
                  t('municipal-budget.history.original')
                )}
              </span>
              <span className="kv-number">{amount(entry.change, { plus: entry.amendmentId !== null })}</span>
            </div>
            <div className="kv-caption">
              {t('municipal-budget.decision.of', { reference: entry.decisionReference, date: date(entry.decidedOn) })}
              {entry.effectiveOn !== entry.decidedOn &&
                `; ${t('municipal-budget.history.effective', { date: date(entry.effectiveOn) })}`}
            </div>
            {entry.amendmentId && (
              <div className="kv-caption">{t('municipal-budget.history.after', { amount: money(entry.after) })}</div>
            )}
          </li>
        ))}
      </ol>
    </SidePanel>
  );
}

function DraftDeeds({ budget, line, onClose }: PanelProps) {
  const mayWrite = useCan('municipal-budget.write');
  const [changing, setChanging] = useState(false);
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  if (!mayWrite) return null;
  const remove = async () => {
    const answer = await confirm({
      title: t('municipal-budget.line.remove'),
      text: t('municipal-budget.line.remove.text', { code: line.code }),
      confirm: t('municipal-budget.line.remove'),
      danger: true,
    });
    if (!answer) return;
    const params = { path: { id: line.id }, header: ifMatch(line.rowVersion) };
    if (await run(() => api.DELETE('/municipal-budget-lines/{id}', { params }))) onClose();
  };
  return (
    <Group gap="sm" mb="md">
      <Button onClick={() => setChanging(true)}>{t('municipal-budget.line.change')}</Button>
      <Button loading={doing} onClick={() => void remove()}>
        {t('municipal-budget.line.remove')}
      </Button>
      {dialog}
      {changing && <LineDialog budget={budget} line={line} onClose={() => setChanging(false)} />}
    </Group>
  );
}
