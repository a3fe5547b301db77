import { ActionIcon, Button, Group, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { api, apiQuery, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import classes from './meetings.module.css';

type Meeting = components['schemas']['MeetingResponse'];
type Proposal = components['schemas']['AgendaProposalResponse'];
type Source = components['schemas']['PointSourceResponse'];

interface Point {
  /** Of a point that stands there already. */
  id?: string;
  title: string;
  note: string;
  source: Source | null;
}

const pointsOf = (meeting: Meeting): Point[] =>
  meeting.items.map(({ id, title, note, source }) => ({ id, title, note, source }));

const asPoint = ({ title, reason, source }: Proposal): Point => ({ title, note: reason, source });

const same = (source: Source, other: Source | null): boolean =>
  other?.kind === source.kind && other.recordId === source.recordId;

/** Puts an agenda together: what asks to be spoken about, own points, and the order. */
export function AgendaEditor({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const client = useQueryClient();
  const path = { id: meeting.id };
  const { data } = apiQuery.useQuery('get', '/meetings/{id}/agenda-proposals', { params: { path } });
  const form = useRecordForm({
    initial: { points: pointsOf(meeting) },
    rowVersion: meeting.rowVersion,
    save: ({ points }, { rowVersion }) =>
      api.PUT('/meetings/{id}/agenda', {
        params: { path, header: ifMatch(rowVersion) },
        body: { items: points.filter(({ title }) => title.trim()) },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  const { points } = form.values;
  const set = (next: Point[]): void => form.setValue('points', next);
  const move = (from: number, to: number): void => {
    const next = [...points];
    next.splice(to, 0, ...next.splice(from, 1));
    set(next);
  };
  const open = (data?.items ?? []).filter(({ source }) => !points.some((point) => same(source, point.source)));
  return (
    <FormDialog
      size="xl"
      title={t('meeting.agenda.edit')}
      form={form}
      save={t('meeting.agenda.save')}
      onClose={onClose}
    >
      <ol className={classes.points} aria-label={t('meeting.agenda')}>
        {points.map((point, at) => (
          <PointRow
            key={point.id ?? point.source?.recordId ?? `nieuw-${at}`}
            point={point}
            number={at + 1}
            last={points.length}
            onChange={(change) => set(points.map((one, index) => (index === at ? { ...one, ...change } : one)))}
            onMove={(to) => move(at, to)}
            onRemove={() => set(points.filter((_, index) => index !== at))}
          />
        ))}
      </ol>
      <Group>
        <Button onClick={() => set([...points, { title: '', note: '', source: null }])}>
          {t('meeting.point.add')}
        </Button>
      </Group>
      <Proposals open={open} loaded={data !== undefined} onAdd={(added) => set([...points, ...added.map(asPoint)])} />
    </FormDialog>
  );
}

interface PointRowProps {
  point: Point;
  number: number;
  last: number;
  onChange: (change: Partial<Point>) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

function PointRow({ point, number, last, onChange, onMove, onRemove }: PointRowProps) {
  const name = point.title || t('meeting.point.number', { number });
  return (
    <li className={classes.point}>
      <div className={classes.pointWords}>
        <TextInput
          aria-label={t('meeting.point.title', { number })}
          leftSection={<span className="kv-caption">{number}</span>}
          value={point.title}
          maxLength={300}
          onChange={(event) => onChange({ title: event.currentTarget.value })}
        />
        <TextInput
          aria-label={t('meeting.point.note', { number })}
          placeholder={t('meeting.point.note.hint')}
          value={point.note}
          maxLength={4000}
          onChange={(event) => onChange({ note: event.currentTarget.value })}
        />
      </div>
      <Group gap={4} wrap="nowrap">
        <ActionIcon
          aria-label={t('meeting.point.up', { name })}
          disabled={number === 1}
          onClick={() => onMove(number - 2)}
        >
          <IconArrowUp size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          aria-label={t('meeting.point.down', { name })}
          disabled={number === last}
          onClick={() => onMove(number)}
        >
          <IconArrowDown size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label={t('meeting.point.remove', { name })} onClick={onRemove}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </Group>
    </li>
  );
}

interface ProposalsProps {
  open: Proposal[];
  loaded: boolean;
  onAdd: (added: Proposal[]) => void;
}

/** What asks to be spoken about and is not on the agenda yet. */
function Proposals({ open, loaded, onAdd }: ProposalsProps) {
  return (
    <section className={classes.proposals} aria-label={t('meeting.proposals')}>
      <Group justify="space-between">
        <h3>{t('meeting.proposals')}</h3>
        {open.length > 1 && (
          <Button onClick={() => onAdd(open)}>{t('meeting.proposals.all', { count: open.length })}</Button>
        )}
      </Group>
      {loaded && open.length === 0 && <p className="kv-quiet">{t('meeting.proposals.none')}</p>}
      <ul>
        {open.map((proposal) => (
          <li key={`${proposal.source.kind} ${proposal.source.recordId}`} className={classes.proposal}>
            <span>
              <span className="kv-caption">{t(`meeting.group.${proposal.group}`)}</span>{' '}
              {proposal.source.code && <strong>{proposal.source.code}</strong>} {proposal.title}{' '}
              <span className="kv-caption">{proposal.reason}</span>
            </span>
            <Button
              variant="subtle"
              aria-label={t('meeting.proposals.add.of', { title: proposal.title })}
              onClick={() => onAdd([proposal])}
            >
              {t('meeting.proposals.add')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
