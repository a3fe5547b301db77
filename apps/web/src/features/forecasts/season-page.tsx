import { Button, Group, MultiSelect, Select, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { LocalDate, MONTH_NAMES, MONTH_SHORT, Percentage } from '@koersvast/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { api, apiQuery, idempotent } from '@web/api/client';
import type { components } from '@web/api/schema';
import { PageLoading } from '@web/shell/page-loading';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { PercentageInput } from '@web/ui/form/percentage-input';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { date, moment } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { useForecast, type Forecast } from './use-forecast';
import classes from './forecasts.module.css';

type Profile = components['schemas']['SeasonalProfileResponse'];

/** Seizoensprofiel: what was kept, and a new one from earlier years or typed. */
export function SeasonPage() {
  const forecast = useForecast();
  const { year } = useScope();
  if (!forecast) return <PageLoading />;
  return (
    <>
      <PageHeader
        title={t('forecast.season')}
        lead={t('forecast.season.lead')}
        crumbs={[{ label: t('forecast.nav'), to: '/prognose' }]}
      />
      {forecast.contractId ? (
        <Profiles contractId={forecast.contractId} forecast={forecast} />
      ) : (
        <EmptyState title={t('forecast.season.none')} text={t('forecast.season.no-contract', { year })} />
      )}
    </>
  );
}

function Profiles({ contractId, forecast }: { contractId: string; forecast: Forecast }) {
  const { data } = apiQuery.useSuspenseQuery('get', '/seasonal-profiles', { params: { query: { contractId } } });
  return (
    <>
      <section aria-label={t('forecast.season.kept')}>
        {data.items.length === 0 && <p className="kv-quiet">{t('forecast.season.none')}</p>}
        {data.items.map((profile) => (
          <KeptProfile key={profile.id} profile={profile} />
        ))}
      </section>
      {forecast.mayWrite && <NewProfile contractId={contractId} forecast={forecast} />}
    </>
  );
}

function KeptProfile({ profile }: { profile: Profile }) {
  const origin =
    profile.basis === 'TYPED'
      ? t('forecast.season.typed')
      : t('forecast.season.from-years', { years: profile.fromYears.join(', ') });
  return (
    <div className={classes.profile}>
      <strong>{t('forecast.season.valid-from', { day: date(profile.validFromDate) })}</strong>{' '}
      {profile.buildingBlock ?? t('forecast.season.all-blocks')} · {origin}
      <p className="kv-words">{profile.reason}</p>
      <table>
        <thead>
          <tr>
            {MONTH_SHORT.map((month) => (
              <th key={month} scope="col">
                {month}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {profile.percentages.map((share, month) => (
              <td key={MONTH_SHORT[month]}>{Percentage.parse(share).format(2)}</td>
            ))}
          </tr>
        </tbody>
      </table>
      <p className="kv-caption">
        {t('forecast.season.by', { who: profile.recordedBy ?? '', when: moment(profile.recordedAt) })}
      </p>
    </div>
  );
}

/** Twelve equal shares, with what does not divide in the last. */
const EVEN = [...Array.from({ length: 11 }, () => '8.333333'), '8.333337'];

function NewProfile({ contractId, forecast }: { contractId: string; forecast: Forecast }) {
  const client = useQueryClient();
  const blocks = new Map(forecast.rows.map(({ buildingBlockId, buildingBlock }) => [buildingBlockId, buildingBlock]));
  const form = useRecordForm({
    initial: {
      ...{ buildingBlockId: null as string | null, years: [] as string[], reason: '' },
      validFromDate: LocalDate.of(forecast.year, 1, 1) as string | null,
      shares: EVEN.map((share) => ({ share: share as string | null })),
    },
    validate: { reason: (value) => (value.trim() ? null : t('forecast.need-reason')) },
    save: ({ buildingBlockId, years, reason, validFromDate, shares }, { key }) =>
      api.POST('/seasonal-profiles', {
        params: { header: idempotent(key) },
        body: {
          ...{ contractId, buildingBlockId, reason, fromYears: years.map(Number) },
          validFromDate: validFromDate ?? LocalDate.of(forecast.year, 1, 1),
          percentages: shares.map(({ share }) => share ?? '0'),
        },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      notifications.show({ message: t('forecast.season.done') });
      form.reset();
    },
  });
  const { years, buildingBlockId } = form.values;
  const block = buildingBlockId ? { buildingBlockId } : {};
  const proposalOf = (of: string) => ({ params: { query: { contractId, years: of as never, ...block } } });
  const { data } = apiQuery.useQuery('get', '/seasonal-profiles/proposal', proposalOf(String(forecast.year)));
  const wholeYears = data?.wholeYears ?? [];
  const fill = (shares: readonly string[]): void =>
    shares.forEach((share, month) => form.setValue(`shares.${month}.share` as 'reason', share));
  const take = async (): Promise<void> => {
    const { data: found } = await api.GET('/seasonal-profiles/proposal', proposalOf(years.join(',')));
    if (found?.percentages) fill(found.percentages);
  };
  return (
    <section className={classes.section} aria-label={t('forecast.season.new')}>
      <h2>{t('forecast.season.new')}</h2>
      <form {...form.props} className={classes.season}>
        <FormErrorSummary errors={form.errors} />
        <Group align="flex-end" my="sm">
          <Select
            label={t('forecast.season.block')}
            placeholder={t('forecast.season.all-blocks')}
            clearable
            data={[...blocks].map(([value, label]) => ({ value, label }))}
            {...form.field('buildingBlockId')}
          />
          {wholeYears.length > 0 ? (
            <>
              <MultiSelect
                miw={220}
                label={t('forecast.season.years')}
                data={wholeYears.map(String)}
                {...form.field('years')}
              />
              <Button disabled={years.length === 0} onClick={() => void take()}>
                {t('forecast.season.take')}
              </Button>
            </>
          ) : (
            <p className="kv-quiet">{t('forecast.season.no-years')}</p>
          )}
          <Button variant="subtle" onClick={() => fill(EVEN)}>
            {t('forecast.season.even')}
          </Button>
        </Group>
        <div className={classes.months}>
          {MONTH_NAMES.map((month, index) => (
            <PercentageInput key={month} label={month} {...form.strict(`shares.${index}.share`)} />
          ))}
        </div>
        <Sum shares={form.values.shares.map(({ share }) => share ?? '0')} />
        <Group align="flex-start" my="sm">
          <DateInput label={t('forecast.season.from')} {...form.strict('validFromDate')} />
        </Group>
        <Textarea
          label={t('forecast.season.reason')}
          autosize
          minRows={2}
          maxLength={2000}
          mb="md"
          {...form.field('reason')}
        />
        <Button type="submit" variant="filled" loading={form.saving}>
          {t('forecast.season.save')}
        </Button>
        {form.guard}
      </form>
    </section>
  );
}

function Sum({ shares }: { shares: readonly string[] }) {
  const sum = Percentage.sum(shares.map((share) => Percentage.parse(share)));
  const off = sum.minus(Percentage.hundred);
  return (
    <p className={classes.total} data-off={sum.isHundred() ? undefined : true} role="status">
      {t('forecast.season.sum', { sum: sum.format() })}
      {!sum.isHundred() && `. ${t('forecast.season.off', { off: off.format() })}`}
    </p>
  );
}
