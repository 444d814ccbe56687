import { Share2 } from 'lucide-react';
import { useState } from 'react';
import { announce } from '../../a11y/announcements.ts';
import { Button } from '../../ui/Button.tsx';

interface SharedLink {
  readonly title: string;
  readonly url: string;
}

const isGivenUp = (cause: unknown) => cause instanceof DOMException && cause.name === 'AbortError';

/** `shared` also where the reader closes what the device offers: nothing is left to say. */
async function shareLink(link: SharedLink): Promise<'shared' | 'copied' | 'refused'> {
  if ('share' in navigator) {
    try {
      await navigator.share(link);
      return 'shared';
    } catch (cause) {
      if (isGivenUp(cause)) return 'shared';
    }
  }
  return navigator.clipboard.writeText(link.url).then(
    () => 'copied',
    () => 'refused',
  );
}

type Outcome = Awaited<ReturnType<typeof shareLink>>;

const TOLD = {
  shared: '',
  copied: 'Lien copié.',
  refused: 'Le navigateur refuse la copie\u00a0: le lien est dans la barre d’adresse.',
} as const;

/** Opens what the device shares with, or copies the address where there is nothing of the kind. */
export function ShareAction() {
  const [outcome, setOutcome] = useState<Outcome>('shared');
  const told = TOLD[outcome];
  const share = async () => {
    const now = await shareLink({ title: document.title, url: location.href });
    setOutcome(now);
    if (TOLD[now]) announce(TOLD[now]);
  };
  return (
    <>
      <Button look="action" onClick={() => void share()}>
        <Share2 size={17} aria-hidden="true" /> Partager
      </Button>
      {told && (
        <p aria-hidden="true" data-passing={outcome === 'copied' || undefined}>
          {told}
        </p>
      )}
    </>
  );
}
