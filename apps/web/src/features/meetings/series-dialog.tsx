import { Select, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { attendeesProblem, attendeesText, readAttendees } from './attendees';
import classes from './meetings.module.css';
import type { Series } from './series-table';
import type { Subject } from './subject';
import { subjectOf, SubjectSelect } from './subject-select';

interface SeriesDialogProps {
  /** Of a new series; without it a person chooses. */
  subject?: Subject;
  series: Series | null;
  /** Series that this one can follow. */
  others: Series[];
  onClose: () => void;
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const wholeNumber = (value: string, least: number, most: number): string | null =>
  /^-?\d{1,3}$/.test(value.trim()) && Number(value) >= least && Number(value) <= most
    ? null
    : t('series.need-number', { least, most });

const initialOf = (series: Series | null) => ({
  about: '',
  title: series?.title ?? '',
  place: series?.place ?? '',
  attendees: attendeesText(series?.attendees ?? []),
  points: (series?.points ?? [t('series.point.opening'), t('series.point.minutes'), t('series.point.end')]).join('\n'),
  kind: (series?.followsId ? 'FOLLOW' : (series?.unit ?? 'MONTH')) as string,
  every: String(series?.every ?? 1),
  firstOn: (series?.firstOn ?? null) as string | null,
  until: (series?.until ?? null) as string | null,
  followsId: (series?.followsId ?? null) as string | null,
  offsetDays: String(series?.offsetDays ?? -5),
});

type Values = ReturnType<typeof initialOf>;

const timingOf = ({ kind, every, firstOn, until, followsId, offsetDays }: Values) =>
  kind === 'FOLLOW'
    ? { following: { followsId: followsId!, offsetDays: Number(offsetDays) } }
    : { rhythm: { unit: kind as 'WEEK', every: Number(every), firstOn: firstOn!, until: until! } };

function useSeriesForm({ subject, series, onClose }: SeriesDialogProps) {
  const client = useQueryClient();
  return useRecordForm({
    initial: initialOf(series),
    rowVersion: series?.rowVersion,
    validate: {
      about: (value) => (subject || series || value ? null : t('subject.needed')),
      title: (value) => (value.trim() ? null : t('meeting.need-title')),
      attendees: attendeesProblem,
      every: (value, { kind }) => (kind === 'FOLLOW' ? null : wholeNumber(value, 1, 24)),
      firstOn: (value, { kind }) => (kind === 'FOLLOW' || value ? null : t('meeting.need-date')),
      until: (value, { kind }) => (kind === 'FOLLOW' || value ? null : t('meeting.need-date')),
      followsId: (value, { kind }) => (kind !== 'FOLLOW' || value ? null : t('series.need-followed')),
      offsetDays: (value, { kind }) => (kind === 'FOLLOW' ? wholeNumber(value, -60, 60) : null),
    },
    save: (values, { key, rowVersion }) => {
      const { title, place } = values;
      const attendees = readAttendees(values.attendees, series?.attendees);
      const body = { title, place, attendees, points: lines(values.points), ...timingOf(values) };
      return series
        ? api.PATCH('/meeting-series/{id}', { params: { path: { id: series.id }, header: ifMatch(rowVersion) }, body })
        : api.POST('/meeting-series', {
            params: { header: idempotent(key) },
            body: { ...(subject ?? subjectOf(values.about)), ...body },
          });
    },
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
}

/** Begins a series or changes it; what is still to come follows. */
export function SeriesDialog(props: SeriesDialogProps) {
  const { subject, series, others, onClose } = props;
  const form = useSeriesForm(props);
  const { kind } = form.values;
  const kinds = ['WEEK', 'MONTH', ...(others.length > 0 ? ['FOLLOW'] : [])];
  return (
    <FormDialog
      size="lg"
      title={t(series ? 'series.edit' : 'series.new')}
      form={form}
      save={t('series.save')}
      onClose={onClose}
    >
      {!subject && !series && <SubjectSelect label={t('subject.label')} {...form.field('about')} />}
      <TextInput label={t('meeting.title')} maxLength={200} {...form.field('title')} />
      <TextInput label={t('meeting.place')} description={t('ui.optional')} maxLength={200} {...form.field('place')} />
      <Select
        label={t('series.rhythm')}
        data={kinds.map((value) => ({ value, label: t(`series.kind.${value}`) }))}
        allowDeselect={false}
        {...form.field('kind')}
      />
      {kind === 'FOLLOW' ? (
        <div className={classes.pair}>
          <Select
            label={t('series.follows')}
            data={others.map(({ id, title }) => ({ value: id, label: title }))}
            {...form.field('followsId')}
          />
          <TextInput label={t('series.offset')} description={t('series.offset.hint')} {...form.field('offsetDays')} />
        </div>
      ) : (
        <div className={classes.pair}>
          <TextInput label={t(`series.number.${kind}`)} inputMode="numeric" {...form.field('every')} />
          <DateInput label={t('series.first')} {...form.strict('firstOn')} />
          <DateInput label={t('series.until')} {...form.strict('until')} />
        </div>
      )}
      <Textarea
        label={t('meeting.attendees')}
        description={t('meeting.attendees.hint')}
        autosize
        minRows={3}
        {...form.field('attendees')}
      />
      <Textarea
        label={t('series.points')}
        description={t('series.points.hint')}
        autosize
        minRows={3}
        {...form.field('points')}
      />
    </FormDialog>
  );
}
