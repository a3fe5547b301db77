import { notifications } from '@mantine/notifications';

/** Says what went wrong in a sentence that stays until it is read. */
export function tellRefusal(message: string): void {
  notifications.show({ message, color: 'vermilion', autoClose: false, role: 'alert' });
}
