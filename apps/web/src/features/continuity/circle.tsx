import { Button, Checkbox, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, idempotent, ifMatch } from '@web/api/client';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { ColleaguePicker } from '@web/ui/colleague-picker';
import { useConfirm } from '@web/ui/confirm-dialog';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { RowMenu } from '@web/ui/row-menu';
import { useDeed } from '@web/ui/use-deed';
import classes from './continuity.module.css';
import type { Continuity } from './signal';

type Member = Continuity['members'][number];

/** The persons who see the figures. */
export function Circle({ data }: { data: Continuity }) {
  const mayWrite = useCan('continuity.write');
  const [adding, setAdding] = useState(false);
  return (
    <section className={classes.card}>
      <Group justify="space-between">
        <h2>{t('continuity.circle')}</h2>
        {mayWrite && <Button onClick={() => setAdding(true)}>{t('continuity.member.add')}</Button>}
      </Group>
      <p className="kv-caption">{t('continuity.circle.hint')}</p>
      <ul className={classes.members}>
        {data.members.map((member) => (
          <li key={member.id}>
            <span>
              {member.name} {member.watches && <span className="kv-caption">({t('continuity.member.watching')})</span>}
            </span>
            {mayWrite && <Deeds member={member} />}
          </li>
        ))}
      </ul>
      {adding && <AddMember contractId={data.contractId} onClose={() => setAdding(false)} />}
    </section>
  );
}

function Deeds({ member }: { member: Member }) {
  const [confirm, dialog] = useConfirm();
  const { run } = useDeed();
  const params = { path: { id: member.id }, header: ifMatch(member.rowVersion) };
  const { name, watches } = member;
  const watch = () => run(() => api.PATCH('/continuity-members/{id}', { params, body: { watches: !watches } }));
  const end = async () => {
    const title = t('continuity.member.end', { name });
    const answer = await confirm({ title, text: t('continuity.member.end.text'), confirm: title, danger: true });
    if (answer) await run(() => api.POST('/continuity-members/{id}/end', { params }));
  };
  return (
    <>
      <RowMenu
        label={t('continuity.member.menu', { name })}
        deeds={[
          {
            label: t(watches ? 'continuity.member.unwatch' : 'continuity.member.watch', { name }),
            onSelect: () => void watch(),
          },
          { label: t('continuity.member.end', { name }), onSelect: () => void end() },
        ]}
      />
      {dialog}
    </>
  );
}

function AddMember({ contractId, onClose }: { contractId: string; onClose: () => void }) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { userId: null as string | null, watches: false },
    validate: { userId: (value) => (value ? null : t('continuity.member.need')) },
    save: ({ userId, watches }, { key }) =>
      api.POST('/contracts/{id}/continuity/members', {
        params: { path: { id: contractId }, header: idempotent(key) },
        body: { userId: userId!, watches },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog title={t('continuity.member.add')} form={form} save={t('ui.save')} onClose={onClose}>
      <ColleaguePicker
        label={t('continuity.member.who')}
        permission="continuity.read"
        value={form.values.userId}
        onChange={(id) => form.setValue('userId', id)}
        error={form.field('userId').error}
      />
      <Checkbox
        label={t('continuity.member.watches')}
        checked={form.values.watches}
        onChange={(event) => form.setValue('watches', event.currentTarget.checked)}
      />
    </FormDialog>
  );
}
