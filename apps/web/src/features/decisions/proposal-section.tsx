import { Button, Fieldset, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, apiQuery, idempotent, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { ExportMenu } from '@web/ui/export-menu';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';

type Decision = components['schemas']['DecisionResponse'];
type Proposal = components['schemas']['DecisionProposalResponse'];

/** The proposal for one decision: written once, taken along as a paper for each municipality. */
export function ProposalSection({ decision }: { decision: Decision }) {
  const { programmeId } = useScope();
  const mayWrite = useCan('decision.write');
  const mayRead = useCan('decision-proposal.read');
  const [open, setOpen] = useState<Proposal | 'new' | null>(null);
  const query = { programmeId, decisionId: decision.id };
  const { data } = apiQuery.useQuery('get', '/decision-proposals', { params: { query } }, { enabled: mayRead });
  if (!data) return null;
  return (
    <Stack gap="xs" mt="sm">
      {data.items.map((proposal) => (
        <section key={proposal.id}>
          <h3>{t('proposal.of', { subject: proposal.subject })}</h3>
          <Group gap="xs">
            {proposal.mayChange && <Button onClick={() => setOpen(proposal)}>{t('proposal.change')}</Button>}
            {proposal.passages.map(({ municipalityId, municipality }) => (
              <ExportMenu
                key={municipalityId}
                kind="college-proposal"
                parameters={{ proposalId: proposal.id, municipalityId }}
                formats={['docx', 'pdf']}
                label={t('proposal.paper', { municipality })}
              />
            ))}
          </Group>
        </section>
      ))}
      {mayWrite && data.items.length === 0 && (
        <div>
          <Button onClick={() => setOpen('new')}>{t('proposal.write')}</Button>
        </div>
      )}
      {open && (
        <ProposalDialog decision={decision} proposal={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </Stack>
  );
}

interface ProposalDialogProps {
  decision: Decision;
  proposal: Proposal | null;
  onClose: () => void;
}

function ProposalDialog({ decision, proposal, onClose }: ProposalDialogProps) {
  const { programmeId, municipalities } = useScope();
  const client = useQueryClient();
  const form = useRecordForm({
    initial: {
      subject: proposal?.subject ?? decision.title,
      requested: proposal?.requested ?? '',
      reasons: proposal?.reasons ?? '',
      finance: proposal?.finance ?? '',
      followUp: proposal?.followUp ?? '',
      passages:
        proposal?.passages.map(({ municipalityId, caseNumber, text }) => ({ municipalityId, caseNumber, text })) ??
        municipalities.map(({ id }) => ({ municipalityId: id, caseNumber: '', text: '' })),
    },
    rowVersion: proposal?.rowVersion,
    validate: {
      subject: (value) => (value.trim() ? null : t('proposal.need-subject')),
      requested: (value) => (value.trim() ? null : t('proposal.need-requested')),
    },
    save: async (values, { key, rowVersion }) =>
      proposal
        ? api.PATCH('/decision-proposals/{id}', {
            params: { path: { id: proposal.id }, header: ifMatch(rowVersion) },
            body: values,
          })
        : api.POST('/decision-proposals', {
            params: { query: { programmeId }, header: idempotent(key) },
            body: { ...values, decisionId: decision.id },
          }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  const area = { autosize: true, minRows: 3 };
  const nameOf = (id: string) => municipalities.find((one) => one.id === id)?.name ?? '';
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t(proposal ? 'proposal.change' : 'proposal.write')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form {...form.props}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          <TextInput data-autofocus label={t('proposal.subject')} maxLength={200} {...form.field('subject')} />
          <Textarea
            label={t('proposal.requested')}
            description={t('proposal.requested.hint')}
            {...area}
            {...form.field('requested')}
          />
          <Textarea label={t('proposal.reasons')} {...area} {...form.field('reasons')} />
          <Textarea label={t('proposal.finance')} {...area} {...form.field('finance')} />
          <Textarea label={t('proposal.follow-up')} {...area} {...form.field('followUp')} />
          {form.values.passages.map(({ municipalityId }, index) => (
            <Fieldset key={municipalityId} legend={nameOf(municipalityId)}>
              <Stack gap="sm">
                <TextInput
                  label={t('proposal.case-number', { municipality: nameOf(municipalityId) })}
                  description={t('ui.optional')}
                  maxLength={60}
                  {...form.field(`passages.${index}.caseNumber`)}
                />
                <Textarea
                  label={t('proposal.passage', { municipality: nameOf(municipalityId) })}
                  description={t('proposal.passage.hint')}
                  {...area}
                  {...form.field(`passages.${index}.text`)}
                />
              </Stack>
            </Fieldset>
          ))}
          <Group justify="flex-end" gap="sm">
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('ui.save')}
            </Button>
          </Group>
          {form.guard}
        </Stack>
      </form>
    </Modal>
  );
}
