import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { asProblem } from '@web/api/problem';
import { tellRefusal } from '@web/ui/tell-refusal';

/**
 * For a button that does something at once (no form): one press at a time, reads everything anew afterwards, and says a
 * refusal in a sentence that stays until it is read.
 */
export function useDeed(): { doing: boolean; run: (deed: () => Promise<unknown>, done?: string) => Promise<boolean> } {
  const client = useQueryClient();
  const [doing, setDoing] = useState(false);
  const busy = useRef(false);
  const run = async (deed: () => Promise<unknown>, done?: string): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    setDoing(true);
    try {
      await deed();
      if (done) notifications.show({ message: done });
      return true;
    } catch (error) {
      tellRefusal(asProblem(error).message);
      return false;
    } finally {
      await client.invalidateQueries();
      busy.current = false;
      setDoing(false);
    }
  };
  return { doing, run };
}
