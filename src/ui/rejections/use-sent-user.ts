import { useEffect, useState } from 'preact/hooks';
import { type KeptUser, readSentUser } from '../../state/sent-user.ts';

/** A user of a kept load; null until it has been read, and where there is none. */
export function useSentUser(loadId: string, index: number | null): KeptUser | null {
  const [user, setUser] = useState<KeptUser | null>(null);
  useEffect(() => {
    let isShown = true;
    setUser(null);
    if (index !== null) {
      void readSentUser(loadId, index).then((read) => {
        if (isShown) setUser(read);
      });
    }
    return () => {
      isShown = false;
    };
  }, [loadId, index]);
  return user;
}
