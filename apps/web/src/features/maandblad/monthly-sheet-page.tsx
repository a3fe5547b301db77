import { Select } from '@mantine/core';
import { LocalDate, MONTH_NAMES } from '@koersvast/kernel';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { ExportMenu } from '@web/ui/export-menu';
import { PageHeader } from '@web/ui/page-header';
import { SheetView } from './sheet-view';

type Contract = components['schemas']['ContractResponse'];

const monthText = (month: string): string => `${MONTH_NAMES[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;

/** Months of a contract up to now, the newest first; no more than two years back. */
function monthsOf({ startsOn, endsOn }: Contract): string[] {
  const today = LocalDate.today();
  const months: string[] = [];
  let day = LocalDate.startOfMonth(LocalDate.min(today, LocalDate.parse(endsOn)));
  while (day >= LocalDate.startOfMonth(LocalDate.parse(startsOn)) && months.length < 24) {
    months.push(day.slice(0, 7));
    day = LocalDate.addMonths(day, -1);
  }
  return months;
}

/** The sheet of one month of one contract, both chosen above. */
export function MonthlySheetPage() {
  const { programmeId } = useScope();
  const { data } = apiQuery.useSuspenseQuery('get', '/contracts', { params: { query: { programmeId, limit: 200 } } });
  const contracts = data.items.filter((one) => monthsOf(one).length > 0);
  const sorted = contracts.sort((a, b) => Number(b.state === 'ACTIVE') - Number(a.state === 'ACTIVE'));
  const [contractId, chooseContract] = useSearchState('contract', sorted[0]?.id ?? '');
  const contract = sorted.find(({ id }) => id === contractId) ?? sorted[0];
  const months = contract ? monthsOf(contract) : [];
  const [chosen, chooseMonth] = useSearchState('maand', months[1] ?? months[0] ?? '');
  const month = months.includes(chosen) ? chosen : months[0];
  return (
    <>
      <PageHeader
        title={t('monthly-sheet.nav')}
        lead={t('monthly-sheet.lead')}
        actions={
          contract && (
            <>
              {sorted.length > 1 && (
                <Select
                  aria-label={t('monthly-sheet.contract')}
                  data={sorted.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
                  value={contract.id}
                  onChange={(next) => next && chooseContract(next)}
                  allowDeselect={false}
                  w={280}
                  maw="100%"
                />
              )}
              <Select
                aria-label={t('monthly-sheet.month')}
                data={months.map((value) => ({ value, label: monthText(value) }))}
                value={month!}
                onChange={(next) => next && chooseMonth(next)}
                allowDeselect={false}
                w={180}
              />
              <ExportMenu
                kind="monthly-sheet"
                parameters={{ contractId: contract.id, month: month! }}
                formats={['pdf']}
                label={t('monthly-sheet.pdf')}
              />
            </>
          )
        }
      />
      {contract && month ? (
        <SheetView contractId={contract.id} month={month} />
      ) : (
        <EmptyState title={t('monthly-sheet.none')} text={t('monthly-sheet.none.text')} />
      )}
    </>
  );
}
