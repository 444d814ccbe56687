import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mistake, toMend } from './mistakes.fixture.ts';
import { ToMendPage } from './ToMendPage.tsx';

test('each mistake has its place, its line with the place marked, its sentence and its remedy', () => {
  render(<ToMendPage toMend={toMend(mistake(), mistake({ id: 'y', isError: false, line: 9 }))} />);
  expect(screen.getByText('1 erreur et 1 avertissement')).toBeVisible();
  expect(screen.getByText(/12 fiches/u)).toBeVisible();
  const [first, second] = screen.getAllByRole('article');
  if (!first || !second) throw new Error('two mistakes');
  expect(within(first).getByText('data/fiches/x.md:2:13')).toBeVisible();
  expect(within(first).getByText('Territoire introuvable : « Joef ».')).toBeVisible();
  expect(within(first).getByText('Vouliez-vous dire « Jœuf » ?')).toBeVisible();
  expect(within(first).getByText('Joef').tagName).toBe('MARK');
  expect(within(second).getByText('Avertissement')).toBeVisible();
  expect(document.title).toBe('À corriger (1 erreur et 1 avertissement) · Atlas');
});

test('what an author wrote is text, whatever it looks like', () => {
  const hostile = '<img src=x onerror="globalThis.__pwn=1"><script>globalThis.__pwn=1</script>';
  const excerpt = [{ number: 1, before: hostile, marked: hostile, after: hostile }];
  render(
    <ToMendPage toMend={toMend(mistake({ file: hostile, message: hostile, help: hostile, excerpt }))} />,
  );
  expect(document.querySelectorAll('img, script')).toHaveLength(0);
  expect(screen.getAllByText(hostile, { exact: false }).length).toBeGreaterThan(3);
});

test('nothing to mend, nothing to show and what is shown meanwhile are said', () => {
  const { rerender } = render(<ToMendPage toMend={toMend()} />);
  expect(screen.getByText(/tout ce qui est écrit est montré/u)).toBeVisible();
  rerender(<ToMendPage toMend={{ ...toMend(mistake()), shown: 'nothing', site: null }} />);
  expect(screen.getByText(/ne peut rien montrer/u)).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Voir le site' })).toBeNull();
  rerender(<ToMendPage toMend={{ ...toMend(mistake()), shown: 'before' }} />);
  expect(screen.getByText(/ce qu’il montrait avant/u)).toBeVisible();
  rerender(<ToMendPage toMend={toMend(mistake({ isError: false }))} />);
  expect(screen.getByText(/Rien n’empêche de publier/u)).toBeVisible();
});

test('a sheet leads to its form where there is one, a setting does not', () => {
  const mistakes = [mistake({ form: '/editeur/?fiche=x' }), mistake({ id: 'y', file: 'data/site.json' })];
  render(<ToMendPage toMend={{ ...toMend(...mistakes), editor: '/editeur/' }} />);
  expect(screen.getAllByRole('link', { name: /cette fiche/u })).toHaveLength(1);
  expect(screen.getByRole('link', { name: /cette fiche/u })).toHaveAttribute('href', '/editeur/?fiche=x');
});
