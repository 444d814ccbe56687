import { fireEvent, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { expect, test, vi } from 'vitest';
import { HEADING_ID } from './element-ids.ts';
import { arriveAtTitle, keepFocus, useArrival, useStep } from './use-arrival.ts';

interface PageProps {
  readonly name: string;
  readonly onArrival?: () => void;
}

function Page({ name, onArrival = arriveAtTitle }: PageProps) {
  useArrival(name, onArrival);
  return (
    <>
      <h1 id={HEADING_ID} tabIndex={-1}>
        {name}
      </h1>
      <input aria-label="boîte" />
    </>
  );
}

const heading = () => screen.getByRole('heading');

test('the first page of a visit leaves the focus to the browser, in strict mode too', () => {
  render(<Page name="Une" />, { wrapper: StrictMode });
  expect(document.body).toHaveFocus();
});

test('the title of a page that is come to has the focus', () => {
  const { rerender } = render(<Page name="Une" />);
  rerender(<Page name="Deux" />);
  expect(heading()).toHaveFocus();
});

test('a page that is come to is arrived at once in strict mode', () => {
  const arrive = vi.fn();
  const { rerender } = render(<Page name="Une" onArrival={arrive} />, { wrapper: StrictMode });
  rerender(<Page key="other" name="Deux" onArrival={arrive} />);
  expect(arrive).toHaveBeenCalledTimes(1);
  rerender(<Page key="back" name="Une" onArrival={arrive} />);
  expect(arrive).toHaveBeenCalledTimes(2);
});

test('the focus is not taken from a reader who is typing', () => {
  const { rerender } = render(<Page name="Une" />);
  const box = screen.getByRole('textbox');
  box.focus();
  fireEvent.change(box, { target: { value: 'bre' } });
  rerender(<Page name="Deux" />);
  expect(box).toHaveFocus();
});

test('a page without a wish of its own takes the focus only when nothing holds it', () => {
  const { rerender } = render(<Page name="Une" onArrival={keepFocus} />);
  screen.getByRole('textbox').focus();
  rerender(<Page name="Deux" onArrival={keepFocus} />);
  expect(screen.getByRole('textbox')).toHaveFocus();
  screen.getByRole('textbox').blur();
  rerender(<Page name="Trois" onArrival={keepFocus} />);
  expect(heading()).toHaveFocus();
});

function Stepper({ step, onStep, onRead }: { step: string; onStep: () => void; onRead: () => void }) {
  useStep(step, onStep, onRead);
  return null;
}

test('a step of the reader’s is distinguished from one that the address made', () => {
  const onStep = vi.fn();
  const onRead = vi.fn();
  const { rerender } = render(<Stepper step="" onStep={onStep} onRead={onRead} />);
  rerender(<Stepper step="vélo" onStep={onStep} onRead={onRead} />);
  expect([onStep.mock.calls.length, onRead.mock.calls.length]).toEqual([0, 1]);
  fireEvent.keyDown(document.body, { key: 'a' });
  rerender(<Stepper step="train" onStep={onStep} onRead={onRead} />);
  rerender(<Stepper step="train" onStep={onStep} onRead={onRead} />);
  expect([onStep.mock.calls.length, onRead.mock.calls.length]).toEqual([1, 1]);
});
