import { Button, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan, useScope, type Municipality } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { date } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ChoiceCell, type Choice } from './choice-cell';
import { DecisionDialog } from './decision-dialog';
import { DocumentDialog } from './document-dialog';
import { ProposalSection } from './proposal-section';
import { RecordChoiceDialog } from './record-choice-dialog';
import { WaitingFor } from './waiting-for';

type Decision = components['schemas']['DecisionResponse'];
type Question = components['schemas']['DecisionQuestionResponse'];

const looks = { OPEN: 'DRAFT', NOT_IDENTICAL: 'REJECTED', EFFECTIVE: 'ADOPTED' } as const;

const outcome = (question: Question) =>
  question.state === 'EFFECTIVE'
    ? t('decision.state.EFFECTIVE', { date: date(question.effectiveOn) })
    : t(`decision.state.${question.state}`);

/** Per decision a table of its questions by municipality: who decided what, when, and whether it holds. */
export function DecisionPage() {
  const { programmeId } = useScope();
  const mayWrite = useCan('decision.write');
  const [adding, setAdding] = useState(false);
  const { data } = apiQuery.useSuspenseQuery('get', '/decisions', { params: { query: { programmeId } } });
  const add = mayWrite && (
    <Button variant="filled" onClick={() => setAdding(true)}>
      {t('decision.add')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('decision.nav')} lead={t('decision.lead')} actions={add} />
      {data.items.length === 0 && (
        <EmptyState title={t('decision.empty.title')} text={t('decision.empty.text')} action={add || undefined} />
      )}
      <Stack gap="xl">
        {data.items.map((decision) => (
          <DecisionTable key={decision.id} decision={decision} />
        ))}
      </Stack>
      {adding && <DecisionDialog onClose={() => setAdding(false)} />}
    </>
  );
}

interface Opened {
  question: Question;
  municipality: Municipality;
  /** Set when its paper is added. */
  choice?: Choice;
}

function DecisionTable({ decision }: { decision: Decision }) {
  const { municipalities } = useScope();
  const mayWrite = useCan('decision.write');
  const [open, setOpen] = useState<Opened | null>(null);
  const columns = useMemo(() => columnsOf(municipalities, mayWrite, setOpen), [municipalities, mayWrite]);
  const { ask, plannedFor: when, source } = decision;
  const close = () => setOpen(null);
  return (
    <section>
      <h2>{decision.title}</h2>
      <p className="kv-quiet">
        {source ? t('decision.planned', { ask, when, source }) : t('decision.planned-plain', { ask, when })}
      </p>
      <WaitingFor decision={decision} />
      <DataTable
        caption={t('decision.caption', { title: decision.title })}
        columns={columns}
        rows={decision.questions}
        rowId={(question) => question.id}
      />
      <ProposalSection decision={decision} />
      {open && !open.choice && <RecordChoiceDialog decision={decision} {...open} onClose={close} />}
      {open?.choice && <DocumentDialog decision={decision} choice={open.choice} onClose={close} />}
    </section>
  );
}

function columnsOf(
  municipalities: Municipality[],
  mayWrite: boolean,
  open: (opened: Opened) => void,
): Column<Question>[] {
  return [
    { id: 'question', header: t('decision.column.question'), cell: (question) => question.label },
    ...municipalities.map((municipality): Column<Question> => ({
      id: municipality.id,
      header: municipality.name,
      width: 240,
      cell: (question) => (
        <ChoiceCell
          question={question}
          municipality={municipality}
          mayWrite={mayWrite}
          onRecord={() => open({ question, municipality })}
          onDocument={(choice) => open({ question, municipality, choice })}
        />
      ),
    })),
    {
      id: 'outcome',
      header: t('decision.column.outcome'),
      width: 240,
      cell: (question) => (
        <>
          <StatusChip status={looks[question.state]} label={outcome(question)} />
          {question.effectiveOption && <div className="kv-caption">{question.effectiveOption}</div>}
        </>
      ),
    },
  ];
}
