import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { renderInAtlas } from '../app/testing/render-atlas.tsx';
import { Button, ButtonLink } from './Button.tsx';

test('a button is named by its words and acts on a click, Enter and the space bar', async () => {
  const act = vi.fn();
  render(<Button onClick={act}>Imprimer</Button>);
  await userEvent.click(screen.getByRole('button', { name: 'Imprimer' }));
  await userEvent.keyboard('{Enter} ');
  expect(act).toHaveBeenCalledTimes(3);
});

test('a button in a form does not submit it', async () => {
  const submit = vi.fn((event: SubmitEvent) => event.preventDefault());
  document.addEventListener('submit', submit);
  render(
    <form>
      <Button>Ouvrir</Button>
    </form>,
  );
  await userEvent.click(screen.getByRole('button'));
  expect(submit).not.toHaveBeenCalled();
  document.removeEventListener('submit', submit);
});

test('a disabled button does nothing and is no tab stop', async () => {
  const act = vi.fn();
  render(
    <Button disabled onClick={act}>
      Ajouter
    </Button>,
  );
  await userEvent.click(screen.getByRole('button'));
  await userEvent.tab();
  expect(act).not.toHaveBeenCalled();
  expect(document.body).toHaveFocus();
});

test('an icon is named for those who do not see it, a toggle says whether it is pressed', () => {
  render(
    <>
      <Button look="icon" aria-label="Fermer">
        <svg aria-hidden="true" />
      </Button>
      <Button look="toggle" aria-pressed>
        Garder
      </Button>
    </>,
  );
  expect(screen.getByRole('button', { name: 'Fermer' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Garder', pressed: true })).toBeVisible();
});

test('looks differ, and a class of the place is added to them', () => {
  render(
    <>
      <Button look="main">Un</Button>
      <Button look="bare" className="place">
        Deux
      </Button>
      <Button className="place">Trois</Button>
    </>,
  );
  const [main, bare, quiet] = screen.getAllByRole('button').map((button) => button.className.split(' '));
  expect(main).toHaveLength(1);
  expect(bare).toEqual(['place']);
  expect(quiet).toHaveLength(2);
  expect(quiet).toContain('place');
  expect(quiet).not.toContain(main?.[0]);
});

test('a link that looks like a button leads to its page', async () => {
  const { user, router } = await renderInAtlas(
    <ButtonLink look="quiet" to="/dossier/">
      À propos
    </ButtonLink>,
  );
  const link = screen.getByRole('link', { name: 'À propos' });
  expect(link).toHaveAttribute('href', '/dossier/');
  expect(link).not.toHaveAttribute('look');
  await user.click(link);
  expect(router.state.location.pathname).toBe('/dossier/');
});
