import { useSession } from '@web/api/session';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { PageHeader } from '@web/ui/page-header';

/** Name, e-mail address and roles of the person who signed in. */
export function AccountPage() {
  const session = useSession();
  if (!session) return null;
  const { name, email } = session.user;
  return (
    <>
      <PageHeader title={t('account.page.title')} lead={t('account.page.lead', { name, email })} />
      {session.roles.length === 0 ? (
        <EmptyState title={t('account.roles.title')} text={t('account.roles.none')} />
      ) : (
        <ul>
          {session.roles.map((role) => (
            <li key={role}>{role}</li>
          ))}
        </ul>
      )}
    </>
  );
}
