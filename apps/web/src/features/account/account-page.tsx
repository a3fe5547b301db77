import { useSession } from '@web/api/session';
import { t } from '@web/texts';
import { PageHeader } from '@web/ui/page-header';
import { PasswordForm } from './password-form';
import { RoleTable } from './role-table';
import classes from './account.module.css';

/** Name, roles and password of the person who signed in. */
export function AccountPage() {
  const session = useSession();
  if (!session) return null;
  const { name, email } = session.user;
  return (
    <>
      <PageHeader title={t('account.page.title')} lead={t('account.page.lead', { name, email })} />
      <section className={classes.roles}>
        <h2>{t('account.roles.title')}</h2>
        <RoleTable grants={session.grants} />
      </section>
      <section className={classes.password}>
        <h2>{t('account.password.title')}</h2>
        <PasswordForm />
      </section>
    </>
  );
}
