import files from 'virtual:atlas/urls';
import territories from 'virtual:atlas/urls/territories';
import type { ShippedFile } from '../formats/shipped-file.ts';

/** Address of a file that the compiler wrote, hashed by the bundler and carrying the base path. */
export function urlOf<T extends object>({ name }: ShippedFile<T>): string {
  const url = files[name] ?? territories[name];
  if (url === undefined) throw new Error(`the bundler gave no address to ${name}`);
  return url;
}
