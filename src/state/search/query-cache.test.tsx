import { act, renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { queryCache } from './query-cache.ts';

const source = {};

test('a question is asked once, and the answer before stays until the next one comes', async () => {
  const given: (() => void)[] = [];
  const ask = vi.fn((_: object, question: string) => {
    return new Promise<string>((resolve) => given.push(() => resolve(`${question}!`)));
  });
  const answers = queryCache(ask);
  const { result, rerender } = renderHook(({ question }) => answers.use(source, question), {
    initialProps: { question: 'eau' },
  });
  expect(result.current).toEqual({ value: null, isCurrent: false });
  await act(async () => given[0]?.());
  expect(result.current).toEqual({ value: 'eau!', isCurrent: true });
  rerender({ question: 'vélo' });
  expect(result.current).toEqual({ value: 'eau!', isCurrent: false });
  await act(async () => given[1]?.());
  expect(result.current).toEqual({ value: 'vélo!', isCurrent: true });
  rerender({ question: 'eau' });
  expect(result.current).toEqual({ value: 'eau!', isCurrent: true });
  expect(await answers.answer(source, 'vélo')).toBe('vélo!');
  expect(ask).toHaveBeenCalledTimes(2);
});

test('without a source or a question nobody is asked', () => {
  const ask = vi.fn(async () => 'answer');
  const answers = queryCache(ask);
  const { result } = renderHook(() => [answers.use(null, 'eau'), answers.use(source, undefined)]);
  expect(result.current).toEqual([
    { value: null, isCurrent: false },
    { value: null, isCurrent: false },
  ]);
  expect(ask).not.toHaveBeenCalled();
});

test('another source is asked anew, and an answer of the one before stays for the same question only', async () => {
  const answers = queryCache(async (from: { readonly name: string }, question) => `${from.name} ${question}`);
  const { result, rerender } = renderHook(({ name, question }) => answers.use(name, question), {
    initialProps: { name: { name: 'a' }, question: 'eau' },
  });
  await act(async () => undefined);
  expect(result.current.value).toBe('a eau');
  const other = { name: 'b' };
  rerender({ name: other, question: 'eau' });
  expect(result.current).toEqual({ value: 'a eau', isCurrent: false });
  rerender({ name: { name: 'c' }, question: 'vélo' });
  expect(result.current).toEqual({ value: null, isCurrent: false });
  rerender({ name: other, question: 'eau' });
  await act(async () => undefined);
  expect(result.current.value).toBe('b eau');
});

test('an answer that can’t be had is no error of the page, and is asked for anew', async () => {
  const ask = vi.fn(async () => 'eau!').mockRejectedValueOnce(new Error('down'));
  const answers = queryCache(ask);
  expect(await answers.answer(source, 'eau')).toBeNull();
  expect(await answers.answer(source, 'eau')).toBe('eau!');
});
