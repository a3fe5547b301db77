import { Box, Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { PageLoading } from '@web/shell/page-loading';
import { useCan, useScope } from '@web/shell/scope';
import { useSearchParams, useSetSearchParams } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { ExportMenu } from '@web/ui/export-menu';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { addressOf } from '@web/ui/record-link';
import { ExpectedCosts } from './expected-costs';
import { ForecastChart } from './forecast-chart';
import { ForecastKpis } from './forecast-kpis';
import { ForecastStand } from './forecast-stand';
import { ForecastTable } from './forecast-table';
import { LinePanel } from './line-panel';
import { PartnerDialog } from './partner-dialog';
import { TakenRisks } from './taken-risks';
import { inThousands, subjectsOf, useForecast, WHOLE, type Forecast } from './use-forecast';

/** Prognose: every line with its methods side by side, what was chosen and how wide the range is. */
export function ForecastPage() {
  const forecast = useForecast();
  if (!forecast) return <PageLoading />;
  return <ForecastScreen forecast={forecast} />;
}

function ForecastScreen({ forecast }: { forecast: Forecast }) {
  const scope = useScope();
  const { year, contractId, rows, total } = forecast;
  const scopeName = scope.municipality?.name ?? scope.programme?.code ?? '';
  const lead = t(inThousands(forecast) ? 'forecast.lead.thousands' : 'forecast.lead.euros', { scope: scopeName });
  const fictitious = scope.programme?.fictitiousAmounts === true;
  const empty = rows.length === 0 || total === null || contractId === null;
  return (
    <>
      <PageHeader
        title={t('forecast.title', { year })}
        lead={fictitious ? `${lead} · ${t('forecast.fictitious')}` : lead}
        actions={!empty && <Actions forecast={forecast} contractId={contractId} />}
      />
      {empty ? (
        <EmptyState
          title={t('forecast.empty.title', { year })}
          text={t('forecast.empty.text')}
          action={<LinkButton to="/afgesproken-budget">{t('forecast.empty.action')}</LinkButton>}
        />
      ) : (
        <Content forecast={forecast} scopeName={scopeName} />
      )}
    </>
  );
}

function Actions({ forecast, contractId }: { forecast: Forecast; contractId: string }) {
  const search = useSearchParams();
  const navigate = useNavigate();
  const { municipalityId, programmeId } = useScope();
  const mayImport = useCan('import.write');
  const [adding, setAdding] = useState(false);
  const go = (url: string): void => void navigate(addressOf(url));
  const given = {
    ...{ programmeId, contractId, year: String(forecast.year), municipalityId, asOf: forecast.asOfDate },
    ...{ knownAt: search.bekend, comparedAsOf: search.toen, comparedKnownAt: search.toenbekend },
  };
  const parameters = Object.fromEntries(Object.entries(given).filter(([, value]) => value)) as Record<string, string>;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button rightSection={<IconChevronDown size={16} aria-hidden />}>{t('forecast.more')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => go('/prognose/seizoen')}>{t('forecast.season')}</Menu.Item>
          {forecast.mayWrite && <Menu.Item onClick={() => setAdding(true)}>{t('forecast.partner.add')}</Menu.Item>}
          {forecast.mayWrite && mayImport && (
            <Menu.Item onClick={() => go('/importeren/nieuw?soort=partner-forecast')}>
              {t('forecast.partner.import')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <ExportMenu kind="forecast" formats={['xlsx', 'pdf']} parameters={parameters} />
      {adding && <PartnerDialog forecast={forecast} onClose={() => setAdding(false)} />}
    </>
  );
}

function Content({ forecast, scopeName }: { forecast: Forecast; scopeName: string }) {
  const search = useSearchParams();
  const set = useSetSearchParams();
  const closed = new Set((search.dicht ?? '').split(',').filter(Boolean));
  const subjects = subjectsOf(forecast, t('forecast.total', { scope: scopeName }));
  const all = subjects.flatMap(({ group, lines }) => [group, ...lines]);
  const chosen = all.find(({ key }) => key === search.regel);
  const toggle = (key: string): void => {
    if (closed.has(key)) closed.delete(key);
    else closed.add(key);
    set({ dicht: [...closed].join(',') || undefined });
  };
  const asThousands = inThousands(forecast);
  const drawn = chosen ?? all.find(({ key }) => key === WHOLE)!;
  return (
    <>
      <Box mb="md">
        <ForecastStand forecast={forecast} />
      </Box>
      <ForecastKpis forecast={forecast} asThousands={asThousands} />
      <ForecastTable
        subjects={subjects}
        compared={forecast.comparedAsOfDate !== null}
        closed={closed}
        current={search.regel ?? ''}
        onToggle={toggle}
        onOpen={(key) => set({ regel: key === search.regel ? undefined : key })}
        asThousands={asThousands}
      />
      <ForecastChart subject={drawn} />
      <ExpectedCosts forecast={forecast} />
      <TakenRisks forecast={forecast} />
      {chosen && <LinePanel forecast={forecast} subject={chosen} onClose={() => set({ regel: undefined })} />}
    </>
  );
}
