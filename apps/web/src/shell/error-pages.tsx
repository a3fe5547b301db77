import { Button, Group } from '@mantine/core';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { spotlight } from '@mantine/spotlight';
import {
  IconCloudOff,
  IconLock,
  IconMapQuestion,
  IconMoodEmpty,
  IconRefresh,
  IconSearch,
  type Icon,
} from '@tabler/icons-react';
import { useEffect, type ReactNode } from 'react';
import { Problem } from '@web/api/problem';
import { useSession } from '@web/api/session';
import { t } from '@web/texts';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import classes from './shell.module.css';

function MessagePage(props: { icon: Icon; title: string; text: string; children?: ReactNode }) {
  return (
    <div className={classes.message}>
      <props.icon size={32} stroke={1.5} aria-hidden className={classes.messageIcon} />
      <PageHeader title={props.title} lead={props.text} plain />
      <Group gap="sm">{props.children}</Group>
    </div>
  );
}

const HomeButton = () => <LinkButton to="/">{t('page.home')}</LinkButton>;

const SearchButton = () => (
  <Button leftSection={<IconSearch size={16} aria-hidden />} onClick={spotlight.open}>
    {t('page.search')}
  </Button>
);

/** 404: an address that leads nowhere, or a record that this person may not see (the server does not tell which). */
export function NotFoundPage() {
  const session = useSession();
  return (
    <MessagePage icon={IconMapQuestion} title={t('page.not-found.title')} text={t('page.not-found.text')}>
      <HomeButton />
      {session && <SearchButton />}
    </MessagePage>
  );
}

function ForbiddenPage() {
  const roles = useSession()
    ?.roles.map((role) => t(`role.${role}`))
    .join(', ');
  return (
    <MessagePage
      icon={IconLock}
      title={t('page.forbidden.title')}
      text={t('page.forbidden.text', { roles: roles || t('page.forbidden.no-roles') })}
    >
      <HomeButton />
    </MessagePage>
  );
}

function RetryButton(props: { reset: () => void }) {
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  const retry = (): void => {
    queries.reset();
    props.reset();
    void router.invalidate();
  };
  return (
    <Button leftSection={<IconRefresh size={16} aria-hidden />} onClick={retry}>
      {t('page.retry')}
    </Button>
  );
}

/** What stands in the place of a screen that could not be shown: 403, 404, offline, or something unexpected. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const problem = error instanceof Problem ? error : undefined;
  useEffect(() => {
    if (!problem) console.error(error);
  }, [error, problem]);
  if (problem?.status === 404) return <NotFoundPage />;
  if (problem?.status === 403) return <ForbiddenPage />;
  if (problem?.offline) {
    return (
      <MessagePage icon={IconCloudOff} title={t('page.offline.title')} text={t('page.offline.text')}>
        <RetryButton reset={reset} />
      </MessagePage>
    );
  }
  const text = problem?.traceId ? t('page.error.text', { trace: problem.traceId }) : t('page.error.no-trace');
  return (
    <MessagePage icon={IconMoodEmpty} title={t('page.error.title')} text={text}>
      <RetryButton reset={reset} />
      <HomeButton />
    </MessagePage>
  );
}
