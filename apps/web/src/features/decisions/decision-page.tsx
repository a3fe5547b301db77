import { Button } from '@mantine/core';
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
import { ProposalSection } from './proposal-section';
import { RecordChoiceDialog } from './record-choice-dialog';

type Decision = components['schemas']['DecisionResponse'];
type Question = components['schemas']['DecisionQuestionResponse'];

const looks = { OPEN: 'DRAFT', NOT_IDENTICAL: 'SUSPECT', EFFECTIVE: 'ADOPTED' } as const;

const outcome = (question: Question) =>
  question.state === 'EFFECTIVE'
    ? t('decision.state.EFFECTIVE', { date: date(question.effectiveOn) })
    : t(`decision.state.${question.state}`);

/** Per decision a table of its questions by municipality: who decided what, when, and whether it holds. */
export function DecisionPage() {
  const { programmeId } = useScope();
  const { data } = apiQuery.useSuspenseQuery('get', '/decisions', { params: { query: { programmeId } } });
  return (
    <>
      <PageHeader title={t('decision.nav')} lead={t('decision.lead')} />
      {data.items.length === 0 && <EmptyState title={t('decision.empty.title')} text={t('decision.empty.text')} />}
      {data.items.map((decision) => (
        <DecisionTable key={decision.id} decision={decision} />
      ))}
    </>
  );
}

function DecisionTable({ decision }: { decision: Decision }) {
  const { municipalities } = useScope();
  const mayWrite = useCan('decision.write');
  const [open, setOpen] = useState<{ question: Question; municipality: Municipality } | null>(null);
  const columns = useMemo(() => columnsOf(municipalities, mayWrite, setOpen), [municipalities, mayWrite]);
  const { ask, plannedFor: when, source } = decision;
  return (
    <section>
      <h2>{decision.title}</h2>
      <p className="kv-quiet">
        {source ? t('decision.planned', { ask, when, source }) : t('decision.planned-plain', { ask, when })}
      </p>
      <DataTable
        caption={t('decision.caption', { title: decision.title })}
        columns={columns}
        rows={decision.questions}
        rowId={(question) => question.id}
      />
      <ProposalSection decision={decision} />
      {open && <RecordChoiceDialog decision={decision} {...open} onClose={() => setOpen(null)} />}
    </section>
  );
}

function columnsOf(
  municipalities: Municipality[],
  mayWrite: boolean,
  open: (choice: { question: Question; municipality: Municipality }) => void,
): Column<Question>[] {
  return [
    { id: 'question', header: t('decision.column.question'), cell: (question) => question.label },
    ...municipalities.map((municipality): Column<Question> => ({
      id: municipality.id,
      header: municipality.name,
      width: 240,
      cell: (question) => {
        const choice = question.choices.find(({ municipalityId }) => municipalityId === municipality.id);
        return (
          <>
            {choice ? (
              <div>
                {choice.option}
                <div className="kv-caption">
                  {date(choice.decidedOn)} · {choice.reference}
                </div>
              </div>
            ) : (
              <span className="kv-quiet">{t('decision.undecided')} </span>
            )}
            {mayWrite && (
              <Button
                size="compact-xs"
                variant="transparent"
                px={0}
                aria-label={`${t('decision.record')}: ${municipality.name}, ${question.label}`}
                onClick={() => open({ question, municipality })}
              >
                {t('decision.record')}
              </Button>
            )}
          </>
        );
      },
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
