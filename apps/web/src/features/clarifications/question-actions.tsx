import { Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { api, ifMatch } from '@web/api/client';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { RodeDraadButton } from '@web/ui/rode-draad/rode-draad-button';
import { useDeed } from '@web/ui/use-deed';
import { AssignDialog } from './assign-dialog';
import { MergeDialog } from './merge-question-dialog';
import { RegistrationDialog } from './registration-dialog';
import type { Question } from './states';

type Asked = 'return' | 'reject' | 'withdraw' | 'reopen';
type Plain = 'submit' | 'answer-apart';
type Open = 'assign' | 'merge' | 'registration' | null;

/** Steps in the life of a question, as far as the server says that this person may take them. */
export function QuestionActions({ question }: { question: Question }) {
  const { id, code, rowVersion, actions, confidentiality, state, requirement, mayRegister } = question;
  const [open, setOpen] = useState<Open>(null);
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const mayAssign = useCan('clarification-question.write');
  const params = { path: { id }, header: ifMatch(rowVersion) };
  const plain = (name: Plain) => run(() => api.POST(`/clarification-questions/{id}/${name}`, { params }));
  const asked = async (name: Asked) => {
    const given = await confirm({
      title: t(`clarification.step.${name}.title`, { code }),
      text: t(`clarification.step.${name}.text`),
      confirm: t(`clarification.step.${name}`),
      reason: { label: t('clarification.reason'), required: true },
      danger: name === 'reject' || name === 'withdraw',
    });
    if (!given) return;
    await run(() => api.POST(`/clarification-questions/{id}/${name}`, { params, body: { reason: given.reason } }));
  };
  const steps = (['return', 'reject', 'withdraw', 'reopen'] as const).filter(
    (name) => actions.includes(name) && !(name === 'return' && state === 'IN_REVIEW' && !mayAssign),
  );
  const menu = [
    ...(actions.includes('assign') ? [{ key: 'assign', act: () => setOpen('assign') }] : []),
    ...(mayRegister ? [{ key: 'registration', act: () => setOpen('registration') }] : []),
    ...(actions.includes('merge') ? [{ key: 'merge', act: () => setOpen('merge') }] : []),
    ...steps.map((name) => ({ key: name, act: () => void asked(name) })),
  ];
  return (
    <>
      {requirement && <RodeDraadButton kind="requirement" id={requirement.id} />}
      {menu.length > 0 && (
        <Menu withinPortal position="bottom-end">
          <Menu.Target>
            <Button leftSection={<IconDots size={16} aria-hidden />} loading={doing}>
              {t('clarification.more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {menu.map(({ key, act }) => (
              <Menu.Item key={key} onClick={act}>
                {t(`clarification.step.${key}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {actions.includes('answer-apart') && confidentiality === 'GRANTED' && (
        <Button variant="filled" loading={doing} onClick={() => void plain('answer-apart')}>
          {t('clarification.step.answer-apart')}
        </Button>
      )}
      {actions.includes('submit') && (
        <Button variant="filled" loading={doing} onClick={() => void plain('submit')}>
          {t('clarification.step.submit')}
        </Button>
      )}
      {open === 'assign' && (
        <AssignDialog
          rows={[question]}
          tenderId={question.tenderId}
          onClose={() => setOpen(null)}
          onDone={() => setOpen(null)}
        />
      )}
      {open === 'merge' && <MergeDialog question={question} onClose={() => setOpen(null)} />}
      {open === 'registration' && <RegistrationDialog question={question} onClose={() => setOpen(null)} />}
      {dialog}
    </>
  );
}
