import { Printer } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';

export function PrintAction() {
  return (
    <Button look="action" onClick={() => window.print()}>
      <Printer size={17} aria-hidden="true" /> Imprimer
    </Button>
  );
}
