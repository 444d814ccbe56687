import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Disclosure } from './Disclosure.tsx';

const link = () => screen.getByText('Première partie');

function show(covers: boolean) {
  const onPage = vi.fn((event: KeyboardEvent) => event.defaultPrevented);
  window.addEventListener('keydown', onPage);
  render(
    <Disclosure summary="Sommaire" covers={covers}>
      <a href="#partie-1">Première partie</a>
    </Disclosure>,
  );
  return { onPage, details: screen.getByRole('group') };
}

test('what it holds is hidden until its summary is pressed', async () => {
  show(false);
  expect(link()).not.toBeVisible();
  await userEvent.click(screen.getByText('Sommaire'));
  expect(link()).toBeVisible();
});

test('where it covers the page, Escape folds it and nothing else, and the focus goes back to the summary', async () => {
  const { details, onPage } = show(true);
  await userEvent.click(screen.getByText('Sommaire'));
  link().focus();
  await userEvent.keyboard('{Escape}');
  expect(details).not.toHaveAttribute('open');
  expect(screen.getByText('Sommaire')).toHaveFocus();
  expect(onPage).toHaveLastReturnedWith(true);
  await userEvent.keyboard('{Escape}');
  expect(onPage).toHaveLastReturnedWith(false);
});

test('where it covers the page, following one of its links folds it', async () => {
  const { details } = show(true);
  await userEvent.click(screen.getByText('Sommaire'));
  await userEvent.click(link());
  expect(details).not.toHaveAttribute('open');
});

test('where it covers nothing, it stays open', async () => {
  const { details, onPage } = show(false);
  await userEvent.click(screen.getByText('Sommaire'));
  await userEvent.click(link());
  await userEvent.keyboard('{Escape}');
  expect(details).toHaveAttribute('open');
  expect(onPage).toHaveLastReturnedWith(false);
});

test('a summary without words has a name and a tooltip, and the whole a name of its own', () => {
  render(
    <Disclosure summary={<svg aria-hidden="true" />} label="Boutons de la carte" title="Déplacer">
      rien
    </Disclosure>,
  );
  expect(screen.getByLabelText('Boutons de la carte')).toHaveAttribute('title', 'Déplacer');
  expect(screen.getByRole('group', { name: 'Déplacer' })).toBeInTheDocument();
});
