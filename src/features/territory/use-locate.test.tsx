// @vitest-environment jsdom
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { LocateButton, useLocate } from './LocateButton.tsx';

const locate = vi.hoisted(() => ({ commune: vi.fn() }));
vi.mock('../../state/data/locate-commune.ts', () => ({ locateInFrance: locate.commune }));

type Answer = (found: PositionCallback, failed: PositionErrorCallback) => void;

function deviceAnswers(answer: Answer): void {
  vi.stubGlobal('navigator', Object.assign(navigator, { geolocation: { getCurrentPosition: answer } }));
}

const at = (longitude: number, latitude: number): Answer => {
  const coords = { longitude, latitude } as GeolocationCoordinates;
  return (found) => found({ coords } as GeolocationPosition);
};
const fails =
  (code: number): Answer =>
  (_, failed) =>
    failed({ code } as GeolocationPositionError);

beforeEach(() => void locate.commune.mockReset());
function Locating({ onFound }: { readonly onFound: Parameters<typeof useLocate>[0] }) {
  const { problem, ...locating } = useLocate(onFound);
  return (
    <>
      <LocateButton {...locating} />
      <p>{problem}</p>
    </>
  );
}

function show() {
  const onFound = vi.fn();
  render(<Locating onFound={onFound} />);
  return { user: userEvent.setup(), onFound };
}

const button = () => screen.getByRole('button');

test('a position leads to the commune where it is', async () => {
  deviceAnswers(at(-4.5, 48.4));
  locate.commune.mockResolvedValue('commune:29019');
  const { user, onFound } = show();
  await user.click(button());
  await waitFor(() => expect(onFound).toHaveBeenCalledWith({ level: 'commune', code: '29019' }));
  expect(onFound).toHaveBeenCalledTimes(1);
  expect(locate.commune).toHaveBeenCalledWith([-4.5, 48.4]);
});

test('while the device is asked the button says so and does not ask twice', async () => {
  const ask = vi.fn();
  deviceAnswers(ask);
  const { user } = show();
  await user.click(button());
  expect(button()).toHaveTextContent('Recherche…');
  expect(button()).toHaveAttribute('aria-disabled', 'true');
  await user.click(button());
  expect(ask).toHaveBeenCalledTimes(1);
});

test.each([
  [1, 'Votre appareil refuse de donner sa position. Cherchez votre commune par son nom.'],
  [2, 'Votre appareil ne trouve pas sa position. Cherchez votre commune par son nom.'],
  [3, 'Votre appareil met trop de temps à se situer. Cherchez votre commune par son nom.'],
  [9, 'Votre appareil ne trouve pas sa position. Cherchez votre commune par son nom.'],
])('a device that gives no position says why (%d), and can be asked again', async (code, sentence) => {
  deviceAnswers(fails(code));
  const { user, onFound } = show();
  await user.click(button());
  expect(await screen.findByText(sentence)).toBeVisible();
  expect(button()).toHaveTextContent('Me localiser');
  expect(button()).toHaveAttribute('aria-disabled', 'false');
  expect(onFound).not.toHaveBeenCalled();
});

test('a position outside France says so', async () => {
  deviceAnswers(at(10, 10));
  locate.commune.mockResolvedValue(null);
  const { user, onFound } = show();
  await user.click(button());
  expect(await screen.findByText(/n’est dans aucune commune de France/)).toBeVisible();
  expect(onFound).not.toHaveBeenCalled();
});

test('contours that cannot be loaded are asked for again', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  deviceAnswers(at(2, 47));
  locate.commune.mockRejectedValueOnce(new Error('offline')).mockResolvedValue('commune:18033');
  const { user, onFound } = show();
  await user.click(button());
  expect(await screen.findByText(/n’ont pas pu être chargés/)).toBeVisible();
  await user.click(button());
  await waitFor(() => expect(onFound).toHaveBeenCalledWith({ level: 'commune', code: '18033' }));
  warn.mockRestore();
});
