import { Box, Button } from '@mantine/core';
import { Money } from '@koersvast/kernel';
import { IconArrowsExchange, IconGavel, IconPlus, IconTableImport } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { apiQuery } from '@web/api/client';
import { useCan } from '@web/shell/scope';
import { useSearchParams, useSetSearchParams } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { ExportMenu } from '@web/ui/export-menu';
import { amount, date } from '@web/ui/format';
import { KeyFigures } from '@web/ui/key-figures';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { StandFields } from '@web/ui/stand-fields';
import { StatusChip } from '@web/ui/status-chip';
import { CarriesOfBudget } from '@web/features/structural-carries/carries-of-budget';
import { NextYearDialog } from '@web/features/structural-carries/next-year-dialog';
import { AdoptDialog } from './adopt-dialog';
import { balanceOf, type MunicipalBudget } from './budget-tree';
import { BudgetTreeTable } from './budget-tree-table';
import { ContractLinesDialog } from './contract-lines-dialog';
import { LineDialog } from './line-dialog';
import { LinePanel } from './line-panel';

/** The begroting of one municipality: programme, taakveld and lines, at any stand. */
export function BudgetPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { stand, bekend, regel } = useSearchParams();
  const set = useSetSearchParams();
  const { data: budget } = apiQuery.useSuspenseQuery('get', '/municipal-budgets/{id}', {
    params: { path: { id }, query: { asOf: stand, knownAt: bekend } },
  });
  const { municipality, year, state, decisionReference, decidedOn } = budget;
  const chosen = budget.lines.find((line) => line.id === regel);
  return (
    <>
      <PageHeader
        title={t('municipal-budget.title', { year, municipality })}
        crumbs={[{ label: t('municipal-budget.nav'), to: '/begroting' }]}
        lead={
          <>
            <StatusChip status={state} label={t(`municipal-budget.state.${state}`)} />{' '}
            {decidedOn
              ? t('municipal-budget.decision.of', { reference: decisionReference!, date: date(decidedOn) })
              : t('municipal-budget.decision.none')}
          </>
        }
        actions={<Deeds budget={budget} />}
      />
      {state === 'ADOPTED' && (
        <Box mb="md">
          <StandFields asOf={budget.asOf} />
        </Box>
      )}
      <Kpis budget={budget} />
      {!budget.atStand && <p className="kv-quiet">{t('municipal-budget.not-at-stand')}</p>}
      {budget.atStand && budget.lines.length === 0 && (
        <EmptyState title={t('municipal-budget.line.empty.title')} text={t('municipal-budget.line.empty.text')} />
      )}
      {budget.lines.length > 0 && (
        <BudgetTreeTable budget={budget} current={regel} onLine={(lineId) => set({ regel: lineId })} />
      )}
      {budget.atStand && <CarriesOfBudget budget={budget} />}
      {chosen && <LinePanel budget={budget} line={chosen} onClose={() => set({ regel: undefined })} />}
    </>
  );
}

function Kpis({ budget }: { budget: MunicipalBudget }) {
  const { originalCost, currentCost, currentIncome } = budget;
  const changed = Money.parse(currentCost).minus(Money.parse(originalCost)).toString();
  return (
    <KeyFigures
      items={[
        { label: t('municipal-budget.facts.original'), value: amount(originalCost) },
        { label: t('municipal-budget.facts.changed'), value: amount(changed, { plus: true }) },
        { label: t('municipal-budget.current-cost'), value: amount(currentCost) },
        { label: t('municipal-budget.current-income'), value: amount(currentIncome) },
        { label: t('municipal-budget.balance'), value: amount(balanceOf(currentCost, currentIncome)) },
      ]}
    />
  );
}

function Deeds({ budget }: { budget: MunicipalBudget }) {
  const mayWrite = useCan('municipal-budget.write');
  const mayPropose = useCan('budget-amendment.write');
  const [open, setOpen] = useState<'line' | 'adopt' | 'contract' | 'next' | null>(null);
  const close = () => setOpen(null);
  const papers = (
    <ExportMenu
      kind="municipal-budget"
      parameters={{ municipalBudgetId: budget.id, asOf: budget.asOf }}
      formats={['docx', 'pdf', 'xlsx']}
    />
  );
  if (budget.state === 'ADOPTED') {
    return (
      <>
        {papers}
        {mayWrite && <Button onClick={() => setOpen('next')}>{t('carry.next')}</Button>}
        {open === 'next' && <NextYearDialog budgetId={budget.id} onClose={close} />}
        <LinkButton to="/begrotingswijzigingen" search={{ jaar: String(budget.year) }}>
          {t('municipal-budget.amendments')}
        </LinkButton>
        {mayPropose && (
          <LinkButton
            to="/begrotingswijzigingen/nieuw"
            search={{ begroting: budget.id }}
            variant="filled"
            leftSection={<IconArrowsExchange size={16} aria-hidden />}
          >
            {t('municipal-budget.amend')}
          </LinkButton>
        )}
      </>
    );
  }
  if (!mayWrite) return papers;
  return (
    <>
      {papers}
      <Button leftSection={<IconTableImport size={16} aria-hidden />} onClick={() => setOpen('contract')}>
        {t('municipal-budget.from-profile')}
      </Button>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('line')}>
        {t('municipal-budget.line.add')}
      </Button>
      <Button
        variant="filled"
        leftSection={<IconGavel size={16} aria-hidden />}
        disabled={budget.lines.length === 0}
        onClick={() => setOpen('adopt')}
      >
        {t('municipal-budget.adopt')}
      </Button>
      {open === 'line' && <LineDialog budget={budget} onClose={close} />}
      {open === 'adopt' && <AdoptDialog budget={budget} onClose={close} />}
      {open === 'contract' && <ContractLinesDialog budget={budget} onClose={close} />}
    </>
  );
}
