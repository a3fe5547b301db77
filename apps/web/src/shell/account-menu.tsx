import { Avatar, Popover, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDevices2, IconLogout, IconUser } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useSession, useSignOut } from '@web/api/session';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import classes from './top-bar.module.css';

const initials = (name: string): string => {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  return ((words[0]?.[0] ?? name[0] ?? '?') + (words.length > 1 ? (words.at(-1)?.[0] ?? '') : '')).toUpperCase();
};

/** Who is signed in, the own account, and signing out here or everywhere. */
export function AccountMenu() {
  const session = useSession();
  const signOut = useSignOut();
  const [opened, menu] = useDisclosure(false);
  const [confirm, dialog] = useConfirm();
  if (!session) return null;
  const everywhere = async (): Promise<void> => {
    menu.close();
    const answer = await confirm({
      title: t('account.sign-out-everywhere'),
      text: t('account.sign-out-everywhere.question'),
      confirm: t('account.sign-out-everywhere'),
    });
    if (answer) await signOut(true);
  };
  const label = t('account.menu', { name: session.user.name });
  return (
    <>
      <Popover
        opened={opened}
        onChange={(next) => !next && menu.close()}
        position="bottom-end"
        width={240}
        trapFocus
        returnFocus
        withinPortal={false}
        withRoles={false}
      >
        <Popover.Target>
          <UnstyledButton
            className={classes.account}
            onClick={menu.toggle}
            aria-label={label}
            aria-expanded={opened}
            aria-haspopup="dialog"
          >
            <Avatar size={26} radius="50%" className={classes.avatar} aria-hidden>
              {initials(session.user.name)}
            </Avatar>
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown role="dialog" aria-label={label} p="xs">
          <p className={classes.who}>
            <strong>{session.user.name}</strong>
            <span>{session.user.email}</span>
          </p>
          <Link to="/account" className={classes.choice} onClick={menu.close}>
            <IconUser size={16} stroke={1.75} aria-hidden />
            {t('account.mine')}
          </Link>
          <UnstyledButton className={classes.choice} onClick={() => void signOut(false)}>
            <IconLogout size={16} stroke={1.75} aria-hidden />
            {t('account.sign-out')}
          </UnstyledButton>
          <UnstyledButton className={classes.choice} onClick={() => void everywhere()}>
            <IconDevices2 size={16} stroke={1.75} aria-hidden />
            {t('account.sign-out-everywhere')}
          </UnstyledButton>
        </Popover.Dropdown>
      </Popover>
      {dialog}
    </>
  );
}
