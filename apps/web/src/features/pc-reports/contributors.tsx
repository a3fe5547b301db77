import { Button, Group, Select } from '@mantine/core';
import { useState } from 'react';
import { api, idempotent, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { ColleaguePicker } from '@web/ui/colleague-picker';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { date } from '@web/ui/format';
import { StatusChip } from '@web/ui/status-chip';
import { useDeed } from '@web/ui/use-deed';
import classes from './composer.module.css';
import { useRefresh, type Contributor, type Outline, type ReportOnScreen } from './report-data';

/** Who writes which section, and by when. */
export function Contributors({ data: { report, contributors, writable } }: { data: ReportOnScreen }) {
  const [asking, setAsking] = useState(false);
  if (contributors.length === 0 && !writable) return null;
  return (
    <section className={classes.block} aria-label={t('pc-report.contributors')}>
      <h2>{t('pc-report.contributors')}</h2>
      {contributors.length === 0 && <p className="kv-quiet">{t('pc-report.contributors.none')}</p>}
      <ul className={classes.checks}>
        {contributors.map((each) => (
          <ContributorRow key={each.id} contributor={each} outline={report.outline} writable={writable} />
        ))}
      </ul>
      {writable && <Button onClick={() => setAsking(true)}>{t('pc-report.contributors.ask')}</Button>}
      {asking && <AskDialog reportId={report.id} outline={report.outline} onClose={() => setAsking(false)} />}
    </section>
  );
}

interface ContributorRowProps {
  contributor: Contributor;
  outline: Outline[];
  writable: boolean;
}

function ContributorRow({ contributor, outline, writable }: ContributorRowProps) {
  const { id, name, section, municipalityId, dueOn, state, mine, rowVersion } = contributor;
  const { doing, run } = useDeed();
  const heading = outline.find((each) => each.section === section && each.municipalityId === municipalityId)?.heading;
  const options = { params: { path: { id }, header: ifMatch(rowVersion) } };
  return (
    <li>
      <strong>{name}</strong>
      <br />
      <span className="kv-caption">
        {t('pc-report.contributors.until', { heading: heading ?? section, date: date(dueOn) })}
      </span>
      {state === 'DONE' && (
        <div>
          <StatusChip status="CONFIRMED" label={t('pc-report.contributors.done')} />
        </div>
      )}
      {state === 'ACTIVE' && (mine || writable) && (
        <Group gap={8} mt={4}>
          <Button
            size="compact-sm"
            loading={doing}
            onClick={() => void run(() => api.POST('/report-contributors/{id}/complete', options))}
          >
            {t('pc-report.contributors.complete')}
          </Button>
          {writable && (
            <Button
              size="compact-sm"
              loading={doing}
              onClick={() => void run(() => api.POST('/report-contributors/{id}/withdraw', options))}
            >
              {t('pc-report.contributors.withdraw')}
            </Button>
          )}
        </Group>
      )}
    </li>
  );
}

function AskDialog({ reportId, outline, onClose }: { reportId: string; outline: Outline[]; onClose: () => void }) {
  const refresh = useRefresh();
  const places = outline.filter(({ parts }) => parts.includes('TEXT'));
  const form = useRecordForm({
    initial: { userId: null as string | null, placeId: places[0]?.id ?? '', dueOn: null as string | null },
    validate: {
      userId: (id) => (id ? null : t('pc-report.contributors.need-person')),
      dueOn: (day) => (day ? null : t('pc-report.contributors.need-day')),
    },
    save: ({ userId, placeId, dueOn }, { key }) => {
      const { section, municipalityId } = places.find(({ id }) => id === placeId)!;
      return api.POST('/pc-reports/{id}/contributors', {
        params: { path: { id: reportId }, header: idempotent(key) },
        body: { userId: userId!, section, municipalityId: municipalityId ?? undefined, dueOn: dueOn! },
      });
    },
    onSaved: async () => {
      await refresh();
      onClose();
    },
  });
  const { value: _, onChange: __, ...person } = form.field('userId');
  return (
    <FormDialog
      title={t('pc-report.contributors.ask')}
      form={form}
      save={t('pc-report.contributors.ask')}
      onClose={onClose}
    >
      <ColleaguePicker
        {...person}
        label={t('pc-report.contributors.person')}
        permission="report.contribute"
        value={form.values.userId}
        onChange={(id) => form.setValue('userId', id)}
        required
      />
      <Select
        label={t('pc-report.section')}
        allowDeselect={false}
        data={places.map(({ id, heading }) => ({ value: id, label: heading }))}
        {...form.field('placeId')}
      />
      <DateInput label={t('pc-report.contributors.day')} {...form.strict('dueOn')} />
    </FormDialog>
  );
}
