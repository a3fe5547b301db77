import { Group, Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { useSearchParams, useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { PageHeader } from '@web/ui/page-header';
import { useContractChoice } from './contract-choice';
import { type Indicator, type IndicatorDetail, periodText } from './indicator-format';
import { lastPeriods } from './period-choice';
import type { SheetRow } from './sheet-rows';
import { ValueSheet } from './value-sheet';

const FREQUENCIES = ['QUARTER', 'MONTH', 'HALF_YEAR', 'YEAR'] as const;
type Frequency = (typeof FREQUENCIES)[number];

/** All indicators of a contract for one period, to type or to paste as a column. */
export function ValueSheetPage() {
  const { contract } = useSearchParams();
  const [contractId, setContractId, contracts] = useContractChoice(contract);
  const [frequency, setFrequency] = useSearchState('frequentie', 'QUARTER');
  const periods = lastPeriods(frequency as Frequency, 16);
  const [asked, setPeriod] = useSearchState('periode', '');
  const period = periods.includes(asked) ? asked : periods[1]!;
  return (
    <>
      <PageHeader
        title={t('indicator.sheet')}
        lead={t('indicator.sheet.lead')}
        crumbs={[{ label: t('indicator.nav'), to: '/kpis' }]}
      />
      <Stack gap="md">
        <Group align="end" gap="sm">
          <Select label={t('indicator.field.contract')} data={contracts} value={contractId} onChange={setContractId} />
          <Select
            label={t('indicator.field.frequency')}
            data={FREQUENCIES.map((value) => ({ value, label: t(`indicator.frequency.${value}`) }))}
            value={frequency}
            onChange={(value) => value && setFrequency(value)}
          />
          <Select
            label={t('indicator.entry.period')}
            data={periods.map((value) => ({ value, label: periodText(value) }))}
            value={period}
            onChange={(value) => value && setPeriod(value)}
          />
        </Group>
        {contractId && <Rows contractId={contractId} frequency={frequency as Frequency} period={period} />}
      </Stack>
    </>
  );
}

interface RowsProps {
  contractId: string;
  frequency: Frequency;
  period: string;
}

function Rows({ contractId, frequency, period }: RowsProps) {
  const { programmeId, municipalities } = useScope();
  const { data } = useQuery({
    queryKey: ['value-sheet', programmeId, contractId, frequency],
    queryFn: async () => {
      const query = { programmeId, contractId, frequency, limit: 200 };
      const { items } = (await api.GET('/indicators', { params: { query } })).data!;
      return Promise.all(items.map(({ id }) => api.GET('/indicators/{id}', { params: { path: { id } } })));
    },
  });
  if (!data) return null;
  const rows = data.flatMap((answer) => rowsOf(answer.data!, period, municipalities));
  if (rows.length === 0) {
    return <EmptyState title={t('indicator.sheet.none')} text={t('indicator.sheet.none.text')} />;
  }
  return (
    <ValueSheet
      key={`${contractId} ${period}`}
      rows={rows}
      period={period}
      running={period === lastPeriods(frequency, 1)[0]}
    />
  );
}

const partsOf = ({ numerator }: Indicator): SheetRow['parts'] =>
  numerator === null ? ['value'] : ['numerator', 'denominator'];

function rowsOf(
  indicator: IndicatorDetail,
  period: string,
  municipalities: { id: string; name: string }[],
): SheetRow[] {
  const parts = partsOf(indicator);
  const points = indicator.perMunicipality ? indicator.cells : indicator.series;
  const places = indicator.perMunicipality ? municipalities : [{ id: null, name: t('indicator.sheet.total') }];
  return places.map(({ id, name }) => ({
    ...{ key: `${indicator.id} ${id ?? ''}`, indicator, municipalityId: id, place: name, parts },
    now: points.find((point) => point.period === period && point.municipalityId === id),
  }));
}
