import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Notice } from './Notice.tsx';

test('only a notice that is an alert interrupts a screen reader', () => {
  render(
    <>
      <Notice tone="accent" alert>
        Le dossier est plein.
      </Notice>
      <Notice tone="quiet">Aucune fiche ici.</Notice>
    </>,
  );
  expect(screen.getByRole('alert')).toHaveTextContent('Le dossier est plein.');
  expect(screen.getByText('Aucune fiche ici.')).toBeVisible();
});
